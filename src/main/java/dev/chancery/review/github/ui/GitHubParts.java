package dev.chancery.review.github.ui;

import dev.chancery.identity.CurrentActor;
import dev.chancery.review.github.Checks;
import dev.chancery.review.github.ConsoleAddress;
import dev.chancery.review.github.Deliveries;
import dev.chancery.review.github.EnabledRepositories;
import dev.chancery.review.github.WebhookDesk;
import dev.chancery.review.github.WebhookMeters;
import dev.chancery.review.github.api.GitHubAccess;
import dev.chancery.review.github.api.GitHubApi;
import dev.chancery.review.github.api.GitHubSettings;
import org.springframework.stereotype.Component;

/** What the page about GitHub is made of. */
@Component
record GitHubParts(
        GitHubAccess access,
        Connection connection,
        EnabledRepositories repositories,
        Records records,
        CurrentActor actor) {

    /** How GitHub and Chancery reach each other. */
    @Component
    record Connection(GitHubSettings settings, GitHubApi api, ConsoleAddress address, WebhookMeters meters) {}

    /** What came, and what was made of it. */
    @Component
    record Records(Checks checks, Deliveries deliveries, WebhookDesk desk) {}

    Checks checks() {
        return records.checks();
    }

    Deliveries deliveries() {
        return records.deliveries();
    }

    WebhookDesk desk() {
        return records.desk();
    }
}
