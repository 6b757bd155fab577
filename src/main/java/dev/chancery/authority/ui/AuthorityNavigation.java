package dev.chancery.authority.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.Links;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import dev.chancery.identity.Roles;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts tasks and credentials into the navigation. */
@Configuration(proxyBeanMethods = false)
class AuthorityNavigation {

    private static final Set<String> EVERYONE = Set.of(Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR);

    @Bean
    NavigationEntry tasksEntry() {
        return new NavigationEntry(NavigationGroup.AUTHORITY, 40, "Tasks", Links.tasks(), VaadinIcon.TASKS, EVERYONE);
    }

    @Bean
    NavigationEntry credentialsEntry() {
        return new NavigationEntry(
                NavigationGroup.AUTHORITY, 50, "Credentials", Links.credentials(), VaadinIcon.KEY_O, EVERYONE);
    }
}
