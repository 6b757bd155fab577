package dev.chancery.provenance.chain;

import dev.chancery.attest.Statement;
import dev.chancery.kernel.Digest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What statements say they build on. */
public final class References {

    private References() {}

    /** The commit a build says it was made from: the first of its resolved dependencies that is one. */
    public static Optional<Digest> source(Statement statement) {
        return statement.predicateType().equals(PredicateTypes.SLSA_PROVENANCE)
                        && statement.predicate().get("buildDefinition") instanceof Map<?, ?> build
                ? members(build.get("resolvedDependencies"))
                        .flatMap(dependency -> digests(dependency.get("digest")))
                        .filter(digest -> digest.algorithm().equals("gitCommit"))
                        .findFirst()
                : Optional.empty();
    }

    /** The statements a verification summary says it sums up, by the digests of their envelopes. */
    public static List<Digest> inputs(Statement statement) {
        return statement.predicateType().equals(PredicateTypes.SLSA_VSA)
                ? members(statement.predicate().get("inputAttestations"))
                        .flatMap(input -> digests(input.get("digest")))
                        .distinct()
                        .toList()
                : List.of();
    }

    private static Stream<Map<?, ?>> members(@Nullable Object json) {
        return json instanceof List<?> list
                ? list.stream().filter(Map.class::isInstance).map(it -> (Map<?, ?>) it)
                : Stream.of();
    }

    /** The digests of a DigestSet that are of a kind we know; git's SHA-1 also goes by the name of its hash. */
    private static Stream<Digest> digests(@Nullable Object json) {
        return json instanceof Map<?, ?> set
                ? set.entrySet().stream()
                        .flatMap(entry -> Digest.parse(entry.getKey() + ":" + entry.getValue()).stream())
                : Stream.of();
    }
}
