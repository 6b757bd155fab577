package dev.chancery.gateway.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.Links;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import dev.chancery.identity.Roles;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of the gateway in the navigation. */
@Configuration(proxyBeanMethods = false)
class GatewayPages {

    private static final Set<String> READERS = Set.of(Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR);

    @Bean
    NavigationEntry gatewayEntry() {
        return new NavigationEntry(
                NavigationGroup.OPERATE, 20, "Gateway", Links.gateway(), VaadinIcon.EXCHANGE, READERS);
    }

    @Bean
    NavigationEntry workflowsEntry() {
        return new NavigationEntry(
                NavigationGroup.OPERATE, 30, "Workflows", Links.workflows(), VaadinIcon.COGS, READERS);
    }
}
