package dev.chancery.review.github.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.Links;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import dev.chancery.identity.Roles;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the connection to GitHub into the navigation. */
@Configuration(proxyBeanMethods = false)
class GitHubNavigation {

    @Bean
    NavigationEntry gitHubEntry() {
        return new NavigationEntry(
                NavigationGroup.CONFIGURE, 30, "GitHub", Links.gitHub(), VaadinIcon.CONNECT_O, Set.of(Roles.ADMIN));
    }
}
