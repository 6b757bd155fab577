package dev.chancery.provenance.admission;

import dev.chancery.attest.Statement;
import dev.chancery.kernel.Refusal;
import dev.chancery.provenance.chain.CheckedStatement;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.governed.GovernedReleasePolicy;
import dev.chancery.provenance.release.ReleaseProperties;
import dev.chancery.provenance.release.SummaryCheck;
import dev.chancery.provenance.verification.Chains;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Judges one artifact from its stored summaries and overrides, each verified now. */
@Component
class ArtifactJudge implements Judge {

    /** How long an answer may be repeated without looking again, so that other nodes' news arrives. */
    private static final Duration REPEATABLE = Duration.ofSeconds(10);

    /** The types of the statements that decide; every other changes nothing. */
    static final List<String> JUDGES_BY = List.of(PredicateTypes.SLSA_VSA, PredicateTypes.EMERGENCY_OVERRIDE);

    private final Chains chains;
    private final GovernedReleasePolicy policies;
    private final ReleaseProperties properties;
    private final Clock clock;

    ArtifactJudge(Chains chains, GovernedReleasePolicy policies, ReleaseProperties properties, Clock clock) {
        this.chains = chains;
        this.policies = policies;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Judgement judge(Place place) {
        var now = clock.instant();
        var policy = policies.current();
        var statements = chains.ofTypes(place.digest(), JUDGES_BY);
        var check = new SummaryCheck(
                properties.verifier(), place.resourceUri(), policy.policy().levels());
        var bounds = new SummaryCheck.Bounds(
                policy.text().digest(), now.minus(policy.policy().freshFor()), now);
        var summaries = ofType(statements, PredicateTypes.SLSA_VSA);
        var passing = summaries.stream()
                .filter(summary ->
                        check.objection(summary, place.digest(), bounds).isEmpty())
                .findFirst();
        if (passing.isPresent()) {
            return Judgement.admitted(passing.get().recorded().digest(), now.plus(REPEATABLE));
        }
        return ofType(statements, PredicateTypes.EMERGENCY_OVERRIDE).stream()
                .flatMap(override -> override(override, place, now).stream())
                .findFirst()
                .orElseGet(() -> Judgement.denied(
                        summaries.stream()
                                .flatMap(summary -> check.objection(summary, place.digest(), bounds).stream())
                                .findFirst()
                                .orElseGet(() -> unverified(place)),
                        now.plus(REPEATABLE)));
    }

    private static Refusal unverified(Place place) {
        return new Refusal(
                "no_summary",
                "The verification summary is missing: no release verification of %s was made for %s."
                        .formatted(place.digest().abbreviated(), place.resourceUri()));
    }

    private static List<CheckedStatement> ofType(List<CheckedStatement> statements, String type) {
        return statements.stream()
                .filter(statement -> statement.predicateType().equals(type))
                .toList();
    }

    private static Optional<Judgement> override(CheckedStatement override, Place place, Instant now) {
        return override.check()
                .statement()
                .filter(_ -> override.holds())
                .map(Statement::predicate)
                .filter(says -> isFor(says, place))
                .filter(says -> !says.getOrDefault("requestedBy", "").equals(says.getOrDefault("approvedBy", "")))
                .filter(says -> moment(says, "notBefore")
                        .filter(from -> !now.isBefore(from))
                        .isPresent())
                .flatMap(says -> moment(says, "notAfter"))
                .filter(now::isBefore)
                .map(until -> Judgement.emergency(override.recorded().digest(), until));
    }

    private static boolean isFor(Map<String, Object> says, Place place) {
        return place.environment().equals(says.get("environment"))
                && place.resourceUri().equals(says.get("resourceUri"))
                && !Boolean.TRUE.equals(says.get("simulated"));
    }

    private static Optional<Instant> moment(Map<String, Object> says, String name) {
        try {
            return says.get(name) instanceof String text ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeException notAMoment) {
            return Optional.empty();
        }
    }
}
