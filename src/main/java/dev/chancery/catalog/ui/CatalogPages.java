package dev.chancery.catalog.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.catalog.approval.WaitingRoom;
import dev.chancery.console.Links;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import dev.chancery.identity.Roles;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of the catalog in the navigation. */
@Configuration(proxyBeanMethods = false)
class CatalogPages {

    @Bean
    NavigationEntry approvalsEntry(WaitingRoom room) {
        return new NavigationEntry(
                NavigationGroup.OPERATE,
                10,
                "Approvals",
                Links.approvals(),
                VaadinIcon.CHECK_SQUARE_O,
                Set.of(Roles.ADMIN, Roles.REVIEWER),
                room::count);
    }

    @Bean
    NavigationEntry assetsEntry() {
        return new NavigationEntry(
                NavigationGroup.CONFIGURE,
                10,
                "Governed assets",
                Links.assets(),
                VaadinIcon.ARCHIVE,
                Set.of(Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR));
    }
}
