package dev.chancery.provenance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chancery.provenance.chain.ArtifactChain;
import dev.chancery.provenance.chain.CheckedStatement;
import dev.chancery.provenance.chain.HopKind;
import dev.chancery.provenance.chain.Involvement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** One part an AI took, with the statement that says so and whether it holds. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record InvolvementAnswer(
        String agent,
        String action,
        Optional<String> act,
        Optional<String> model,
        Optional<String> credential,
        Map<String, String> promptVersions,
        Optional<String> routingVersion,
        Optional<String> verdict,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean simulated,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean verified,
        String reason,
        String statement) {

    static List<InvolvementAnswer> all(ArtifactChain chain) {
        return chain.hops().stream()
                .filter(hop -> hop.kind() == HopKind.AI_PARTICIPATION)
                .flatMap(hop -> hop.statements().stream())
                .flatMap(InvolvementAnswer::of)
                .toList();
    }

    /** Nothing for the verdict that shows that no model took part, and for what cannot be read. */
    private static Stream<InvolvementAnswer> of(CheckedStatement statement) {
        return statement.check().statement().stream()
                .filter(it -> HopKind.ofPredicate(it.predicateType())
                        .filter(kind -> kind == HopKind.AI_PARTICIPATION)
                        .isPresent())
                .map(Involvement::of)
                .map(it -> new InvolvementAnswer(
                        it.agent(),
                        it.action(),
                        it.act(),
                        it.model(),
                        it.credential(),
                        it.promptVersions(),
                        it.routingVersion(),
                        it.verdict(),
                        it.simulated(),
                        statement.holds(),
                        statement.check().reason().code(),
                        statement.recorded().digest().toString()));
    }
}
