package dev.chancery.authority.policy;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What all obligations of a decision come down to: of several bounds the strictest. */
public record Obligations(Optional<Duration> maxTtl, boolean requiresProof, boolean keepsArguments) {

    /** Every obligation must be well formed, as {@link Obligation#isWellFormed()} tells. */
    public static Obligations of(List<Obligation> obligations) {
        var logs = obligations.stream()
                .filter(it -> it.name().equals(Obligation.LOG_ARGUMENTS))
                .map(Obligation::value)
                .toList();
        return new Obligations(
                obligations.stream()
                        .filter(it -> it.name().equals(Obligation.MAX_TTL))
                        .map(it -> Duration.ofSeconds(Long.parseLong(it.value())))
                        .min(Comparator.naturalOrder()),
                obligations.stream().anyMatch(it -> it.name().equals(Obligation.REQUIRE_DPOP)),
                logs.contains("full") && !logs.contains("digest"));
    }
}
