package dev.chancery.provenance.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.AttentionItem;
import dev.chancery.console.AttentionSource;
import dev.chancery.console.Links;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import dev.chancery.console.Tone;
import dev.chancery.provenance.store.Emergencies;
import dev.chancery.provenance.store.Emergency;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pages of provenance into the navigation, and what was let in without evidence before everybody's eyes. */
@Configuration(proxyBeanMethods = false)
class ProvenanceNavigation {

    @Bean
    NavigationEntry artifactsEntry() {
        return entry(10, "Artifacts", Links.artifacts(), VaadinIcon.PACKAGE);
    }

    @Bean
    NavigationEntry releasesEntry() {
        return entry(20, "Releases", Links.releases(), VaadinIcon.CLIPBOARD_CHECK);
    }

    @Bean
    NavigationEntry deploymentsEntry() {
        return entry(30, "Deployments", Links.deployments(), VaadinIcon.ROCKET);
    }

    @Bean
    NavigationEntry trustEntry() {
        return entry(40, "Trust", Links.trust(), VaadinIcon.SHIELD);
    }

    @Bean
    AttentionSource emergencyAttention(Emergencies emergencies) {
        return () -> emergencies.findings().stream()
                .map(ProvenanceNavigation::attention)
                .toList();
    }

    private static AttentionItem attention(Emergency emergency) {
        return new AttentionItem(
                Tone.BAD,
                "Evidence owed",
                "%s was let into %s".formatted(emergency.digest().abbreviated(), emergency.environment()),
                emergency.reason(),
                emergency.requestedAt(),
                Links.artifact(emergency.digest()));
    }

    private static NavigationEntry entry(int order, String title, String path, VaadinIcon icon) {
        return new NavigationEntry(NavigationGroup.PROVENANCE, order, title, path, icon, Set.of());
    }
}
