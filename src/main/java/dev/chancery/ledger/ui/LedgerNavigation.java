package dev.chancery.ledger.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.Links;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the audit log into the navigation. */
@Configuration(proxyBeanMethods = false)
class LedgerNavigation {

    @Bean
    NavigationEntry ledgerEntry() {
        return new NavigationEntry(
                NavigationGroup.OPERATE,
                30,
                "Audit log",
                Links.ledger(),
                VaadinIcon.RECORDS,
                Set.of("ADMIN", "AUDITOR", "REVIEWER"));
    }
}
