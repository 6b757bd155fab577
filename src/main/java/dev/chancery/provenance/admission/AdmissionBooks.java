package dev.chancery.provenance.admission;

import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.kernel.Actor;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.governed.GovernedReleasePolicy;
import dev.chancery.provenance.recording.StatementRecorder;
import dev.chancery.provenance.store.Admissions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters each decision in the ledger before it is answered, and signs an admission statement the first time something is
 * let into an environment.
 */
@Component
class AdmissionBooks {

    private final Admissions admissions;
    private final StatementRecorder recorder;
    private final GovernedReleasePolicy policies;
    private final Ledger ledger;
    private final Clock clock;

    AdmissionBooks(
            Admissions admissions,
            StatementRecorder recorder,
            GovernedReleasePolicy policies,
            Ledger ledger,
            Clock clock) {
        this.admissions = admissions;
        this.recorder = recorder;
        this.policies = policies;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    void enter(AdmissionRequest request, AdmissionDesk.Answer answer, Map<Place, Judgement> judged, Actor by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        judged.forEach((place, judgement) -> enter(place, judgement, now, answer.allowed(), by));
        ledger.append(LedgerEvent.of(answer.allowed() ? "deployment.admitted" : "deployment.refused", by)
                .about("admission:" + request.uid())
                .with("kind", request.kind())
                .with("environment", request.namespace())
                .with("code", answer.code())
                .with("emergency", answer.emergency())
                .with(
                        "digests",
                        judged.keySet().stream()
                                .map(place -> place.digest().toString())
                                .sorted()
                                .toList()));
    }

    private void enter(Place place, Judgement judgement, Instant now, boolean runs, Actor by) {
        var isFirst = admissions.enter(new Admissions.Decided(
                place.digest(),
                place.resourceUri(),
                place.environment(),
                judgement.admitted(),
                judgement.emergency(),
                judgement.code(),
                judgement.sentence(),
                1,
                now));
        if (isFirst && runs) {
            recorder.sign(SigningRole.RELEASE, statement(place, judgement, now), by, Optional.empty());
        }
    }

    private Statement statement(Place place, Judgement judgement, Instant now) {
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
                "emergency", judgement.emergency()));
        judgement.basis().ifPresent(basis -> predicate.put("basis", Map.of("sha256", basis.hex())));
        return new Statement(
                List.of(Subject.of(place.resourceUri(), place.digest())), PredicateTypes.ADMISSION, predicate);
    }
}
