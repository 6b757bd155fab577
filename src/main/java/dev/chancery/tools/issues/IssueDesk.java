package dev.chancery.tools.issues;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.tools.SideEffects;
import dev.chancery.verifier.Admitted;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes issues, each change in one transaction with its entry in the ledger. */
@Component
class IssueDesk {

    private final Issues issues;
    private final SideEffects effects;
    private final TimeOrderedIds ids;
    private final Clock clock;

    IssueDesk(Issues issues, SideEffects effects, TimeOrderedIds ids, Clock clock) {
        this.issues = issues;
        this.effects = effects;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Issue create(Issue.Text text, Admitted admitted) {
        var draft = new Issue(
                0,
                text,
                admitted.agent().label(),
                admitted.onBehalfOf(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        var issue = issues.add(ids.next(), draft);
        effects.record(admitted, issue.subject(), Map.of("change", "created", "text", digest(issue)));
        return issue;
    }

    @Transactional
    public Optional<Issue> delete(long number, Admitted admitted) {
        var removed = issues.remove(number);
        removed.ifPresent(
                it -> effects.record(admitted, it.subject(), Map.of("change", "deleted", "text", digest(it))));
        return removed;
    }

    private static String digest(Issue issue) {
        var text = issue.text().title() + "\n\n" + issue.text().body();
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
