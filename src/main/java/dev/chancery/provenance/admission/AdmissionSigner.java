package dev.chancery.provenance.admission;

import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.kernel.RequestId;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.governed.GovernedReleasePolicy;
import dev.chancery.provenance.recording.StatementRecorder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Signs that something was let into an environment, in the transaction and the name of the request that asked. */
@Component
class AdmissionSigner {

    private final StatementRecorder recorder;
    private final GovernedReleasePolicy policies;

    AdmissionSigner(StatementRecorder recorder, GovernedReleasePolicy policies) {
        this.recorder = recorder;
        this.policies = policies;
    }

    void sign(Standing standing, Instant now) {
        var decision = standing.decision();
        Runnable signing =
                () -> recorder.sign(SigningRole.RELEASE, statement(standing, now), decision.by(), Optional.empty());
        decision.during()
                .ifPresentOrElse(
                        request -> ScopedValue.where(RequestId.CURRENT, request).run(signing), signing);
    }

    private Statement statement(Standing standing, Instant now) {
        var place = standing.place();
        var policy = policies.current().text();
        var predicate = new TreeMap<String, Object>(Map.of(
                "environment", place.environment(),
                "resourceUri", place.resourceUri(),
                "admittedAt", now.toString(),
                "policy",
                        Map.of(
                                "uri",
                                "chancery:release-policy/" + policy.number(),
                                "digest",
                                Map.of("sha256", policy.digest().hex())),
                "emergency", standing.judgement().emergency()));
        standing.judgement().basis().ifPresent(basis -> predicate.put("basis", Map.of("sha256", basis.hex())));
        return new Statement(
                List.of(Subject.of(place.resourceUri(), place.digest())), PredicateTypes.ADMISSION, predicate);
    }
}
