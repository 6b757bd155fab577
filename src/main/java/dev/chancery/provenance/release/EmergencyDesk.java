package dev.chancery.provenance.release;

import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.recording.StatementRecorder;
import dev.chancery.provenance.store.Emergencies;
import dev.chancery.provenance.store.Emergency;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an artifact in though evidence is missing: one person asks, another approves, and only then a statement is signed
 * that names both, an environment and an end. What it let in stays a finding until the evidence arrives.
 */
@Service
public class EmergencyDesk {

    /** The longest an override may last. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private final Emergencies emergencies;
    private final StatementRecorder recorder;
    private final Ledger ledger;
    private final TimeOrderedIds ids;
    private final Clock clock;

    EmergencyDesk(Emergencies emergencies, StatementRecorder recorder, Ledger ledger, TimeOrderedIds ids, Clock clock) {
        this.emergencies = emergencies;
        this.recorder = recorder;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** What one person asks for. */
    public record Request(Digest digest, String resourceUri, String environment, String reason, Duration duration) {}

    /** What became of a request or of a word about it. */
    public sealed interface Answer {}

    /** It is kept. */
    public record Kept(UUID id) implements Answer {}

    /** Nothing was changed. */
    public record Refused(Refusal refusal) implements Answer {}

    /** Asks a second person to let the artifact in. */
    @Transactional
    public Answer request(Request request, Actor.Person by) {
        var fault = fault(request);
        if (fault.isPresent()) {
            return new Refused(fault.get());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var emergency = new Emergency(
                ids.next(),
                request.digest(),
                request.resourceUri(),
                request.environment(),
                request.reason().strip(),
                by.label(),
                by.id().value(),
                now,
                now.plus(request.duration()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        emergencies.add(emergency);
        ledger.append(event("emergency.requested", by, emergency));
        return new Kept(emergency.id());
    }

    private static Optional<Refusal> fault(Request request) {
        if (request.reason().isBlank()
                || request.environment().isBlank()
                || request.resourceUri().isBlank()) {
            return Optional.of(new Refusal(
                    "incomplete_override", "An override names its resource, its environment and its reason."));
        }
        return request.duration().isPositive() && request.duration().compareTo(LONGEST) <= 0
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "override_too_long",
                        "An override lasts %d hours at the most, but %s was asked for."
                                .formatted(LONGEST.toHours(), request.duration())));
    }

    /** Takes the second person's word. */
    @Transactional
    public Answer decide(UUID id, boolean approve, String reason, Actor.Person by) {
        var found = emergencies.forDecision(id).filter(it -> it.isWaiting(clock.instant()));
        if (found.isEmpty()) {
            return new Refused(
                    new Refusal("override_not_waiting", "The override was decided already, or its time is over."));
        }
        var barred = barred(found.get(), by);
        if (barred.isPresent()) {
            return new Refused(barred.get());
        }
        if (approve) {
            approve(found.get(), by);
        } else {
            emergencies.refused(id, reason, clock.instant());
            ledger.append(event("emergency.refused", by, found.get()));
        }
        return new Kept(id);
    }

    /** Why this person may not decide it; empty when they may. */
    public Optional<Refusal> barred(Emergency emergency, Actor.Person by) {
        return emergency.requesterId().equals(by.id().value())
                ? Optional.of(new Refusal(
                        "own_override", "Whoever asks for an override cannot approve it: it takes a second person."))
                : Optional.empty();
    }

    private void approve(Emergency emergency, Actor.Person by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var statement = new Statement(
                List.of(Subject.of(emergency.resourceUri(), emergency.digest())),
                PredicateTypes.EMERGENCY_OVERRIDE,
                Map.of(
                        "environment", emergency.environment(),
                        "resourceUri", emergency.resourceUri(),
                        "reason", emergency.reason(),
                        "requestedBy", Map.of("id", emergency.requestedBy()),
                        "approvedBy", Map.of("id", by.label()),
                        "notBefore", now.toString(),
                        "notAfter", emergency.notAfter().toString()));
        var recorded = recorder.sign(SigningRole.RELEASE, statement, by, Optional.empty());
        emergencies.approved(emergency.id(), by.label(), recorded.digest(), now);
        ledger.append(event("emergency.approved", by, emergency)
                .with("statement", recorded.digest().toString()));
    }

    private static LedgerEvent event(String type, Actor by, Emergency emergency) {
        return LedgerEvent.of(type, by)
                .about(emergency.digest().toString())
                .with("environment", emergency.environment())
                .with("resource", emergency.resourceUri())
                .with("emergency", emergency.id().toString());
    }
}
