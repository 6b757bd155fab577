package dev.chancery.provenance.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.Links;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts artifacts into the navigation. */
@Configuration(proxyBeanMethods = false)
class ProvenanceNavigation {

    @Bean
    NavigationEntry artifactsEntry() {
        return new NavigationEntry(
                NavigationGroup.PROVENANCE, 10, "Artifacts", Links.artifacts(), VaadinIcon.PACKAGE, Set.of());
    }
}
