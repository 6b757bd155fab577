package dev.chancery.overview;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.Links;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the home page first in the navigation. */
@Configuration(proxyBeanMethods = false)
class OverviewNavigation {

    @Bean
    NavigationEntry overviewEntry() {
        return new NavigationEntry(
                NavigationGroup.OPERATE, 0, "Overview", Links.home(), VaadinIcon.DASHBOARD, Set.of());
    }
}
