package dev.chancery.review.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.Links;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import dev.chancery.identity.Roles;
import dev.chancery.review.triage.Inbox;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of the review module in the navigation. */
@Configuration(proxyBeanMethods = false)
class ReviewPages {

    private static final Set<String> READERS = Set.of(Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR);

    @Bean
    NavigationEntry findingsEntry(Inbox inbox) {
        return new NavigationEntry(
                NavigationGroup.REVIEW, 10, "Findings", Links.findings(), VaadinIcon.FLAG_O, READERS, inbox::open);
    }

    @Bean
    NavigationEntry runsEntry() {
        return new NavigationEntry(NavigationGroup.REVIEW, 20, "Runs", Links.runs(), VaadinIcon.PLAY_CIRCLE_O, READERS);
    }

    @Bean
    NavigationEntry newReviewEntry() {
        return new NavigationEntry(
                NavigationGroup.REVIEW,
                30,
                "New review",
                Links.newReview(),
                VaadinIcon.PLUS_CIRCLE_O,
                Set.of(Roles.ADMIN, Roles.REVIEWER));
    }
}
