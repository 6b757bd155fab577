package dev.chancery.review.evaluation.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import dev.chancery.identity.Roles;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Prompts, routing, thresholds and evaluations in the navigation. */
@Configuration(proxyBeanMethods = false)
class EvaluationNavigation {

    private static final Set<String> READERS = Set.of(Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR);

    @Bean
    NavigationEntry promptsEntry() {
        return governed(40, GovernedKind.PROMPTS, VaadinIcon.COMMENT_ELLIPSIS_O);
    }

    @Bean
    NavigationEntry routingEntry() {
        return governed(50, GovernedKind.ROUTING, VaadinIcon.SPLIT);
    }

    @Bean
    NavigationEntry thresholdsEntry() {
        return governed(60, GovernedKind.THRESHOLDS, VaadinIcon.SLIDERS);
    }

    @Bean
    NavigationEntry evaluationsEntry() {
        return new NavigationEntry(
                NavigationGroup.REVIEW, 70, "Evaluations", EvaluationLinks.all(), VaadinIcon.BAR_CHART_H, READERS);
    }

    private static NavigationEntry governed(int order, GovernedKind kind, VaadinIcon icon) {
        return new NavigationEntry(NavigationGroup.REVIEW, order, kind.title(), "/" + kind.path(), icon, READERS);
    }
}
