package dev.chancery.gateway.budget.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.Links;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import dev.chancery.identity.Roles;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts budgets into the navigation. */
@Configuration(proxyBeanMethods = false)
class BudgetPages {

    @Bean
    NavigationEntry budgetsEntry() {
        return new NavigationEntry(
                NavigationGroup.OPERATE,
                50,
                "Budgets",
                Links.budgets(),
                VaadinIcon.WALLET,
                Set.of(Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR));
    }
}
