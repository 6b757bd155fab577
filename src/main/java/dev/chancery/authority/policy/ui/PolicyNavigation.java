package dev.chancery.authority.policy.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.authority.policy.PolicySetType;
import dev.chancery.catalog.Catalog;
import dev.chancery.console.Jump;
import dev.chancery.console.JumpResolver;
import dev.chancery.console.Links;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the policies into the navigation, and finds a set by its name. */
@Configuration(proxyBeanMethods = false)
class PolicyNavigation {

    @Bean
    NavigationEntry policiesEntry() {
        return new NavigationEntry(
                NavigationGroup.AUTHORITY, 30, "Policies", Links.policies(), VaadinIcon.SCALE, Set.of(), () -> 0);
    }

    @Bean
    JumpResolver policyJumps(Catalog catalog) {
        return text -> catalog.ofKind(PolicySetType.KIND).stream()
                .map(it -> it.name().name())
                .filter(it -> !text.isBlank() && it.contains(text.strip().toLowerCase(Locale.ROOT)))
                .map(it -> new Jump(it, "policy set", Links.policy(it)))
                .toList();
    }
}
