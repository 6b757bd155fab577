package dev.chancery.gateway.workflow;

import dev.chancery.gateway.RunGrant;
import dev.chancery.gateway.store.Project;
import dev.chancery.gateway.store.RunLogs;
import dev.chancery.kernel.Digest;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the ledger that a run began and how it ended; a prompt is named by its digest and length. */
@Component
class RunBooks {

    private final Ledger ledger;
    private final RunLogs logs;
    private final Clock clock;

    RunBooks(Ledger ledger, RunLogs logs, Clock clock) {
        this.ledger = ledger;
        this.logs = logs;
        this.clock = clock;
    }

    @Transactional
    public void began(Project project, RunGrant grant, String prompt) {
        ledger.append(event("run.started", grant)
                .with("version", project.version())
                .with("model", grant.model())
                .with(
                        "prompt",
                        Digest.sha256(prompt.getBytes(StandardCharsets.UTF_8)).toString())
                .with("prompt_characters", prompt.length()));
    }

    @Transactional
    public void ended(RunGrant grant, String outcome, Optional<String> log) {
        var event = event("run.ended", grant).with("outcome", outcome);
        var use = grant.use();
        if (use.isPresent()) {
            event = event.with("input_tokens", use.get().inputTokens())
                    .with("output_tokens", use.get().outputTokens());
        }
        ledger.append(event);
        log.ifPresent(it -> logs.keep(grant.run(), grant.project(), clock.instant(), it));
    }

    private static LedgerEvent event(String type, RunGrant grant) {
        return LedgerEvent.of(type, grant.actor())
                .about("project:" + grant.project())
                .with("run", grant.run().toString());
    }
}
