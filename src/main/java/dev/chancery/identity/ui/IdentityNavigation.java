package dev.chancery.identity.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.Links;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import dev.chancery.identity.Roles;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the settings into the navigation. */
@Configuration(proxyBeanMethods = false)
class IdentityNavigation {

    @Bean
    NavigationEntry settingsEntry() {
        return new NavigationEntry(
                NavigationGroup.CONFIGURE, 90, "Settings", Links.settings(), VaadinIcon.COG_O, Set.of(Roles.ADMIN));
    }
}
