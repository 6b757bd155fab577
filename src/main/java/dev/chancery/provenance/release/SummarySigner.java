package dev.chancery.provenance.release;

import dev.chancery.attest.SigningRole;
import dev.chancery.kernel.Actor;
import dev.chancery.provenance.chain.RecordedStatement;
import dev.chancery.provenance.governed.GovernedReleasePolicy;
import dev.chancery.provenance.recording.StatementRecorder;
import dev.chancery.provenance.store.StatedArtifact;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Signs what verifications came to, in the name of this installation's verifier. */
@Component
class SummarySigner {

    private final StatementRecorder recorder;
    private final ReleaseProperties properties;
    private final Clock clock;

    SummarySigner(StatementRecorder recorder, ReleaseProperties properties, Clock clock) {
        this.recorder = recorder;
        this.properties = properties;
        this.clock = clock;
    }

    VerificationSummary.Context context(StatedArtifact artifact, String resourceUri) {
        return new VerificationSummary.Context(
                artifact.digest(),
                artifact.name(),
                resourceUri,
                properties.verifier(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    RecordedStatement sign(
            VerificationSummary.Context context,
            ReleaseCheck.Outcome outcome,
            GovernedReleasePolicy.Current policy,
            Actor by) {
        var summary = VerificationSummary.of(context, outcome, policy.policy().levels(), policy.text());
        return recorder.sign(SigningRole.RELEASE, summary, by, Optional.empty());
    }
}
