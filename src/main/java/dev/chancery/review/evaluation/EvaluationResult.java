package dev.chancery.review.evaluation;

import dev.chancery.attest.CanonicalJson;
import dev.chancery.kernel.Digest;
import dev.chancery.review.AssetUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a bundle came to. The same bundle on the same labels has the same result and digest, wherever nothing but this
 * machine had a say.
 *
 * @param subject what was measured on: the digest of a labelled set, or of the change of a past review
 * @param simulated whether a model that only plays one took part
 */
public record EvaluationResult(
        String subject, Digest subjectDigest, List<AssetUse> bundle, List<Measure> measures, boolean simulated) {

    public EvaluationResult {
        bundle = List.copyOf(bundle);
        measures = List.copyOf(measures);
    }

    /** The SHA-256 of its canonical JSON. */
    public Digest digest() {
        return CanonicalJson.digest(form());
    }

    /** As it is stored and told. */
    public Map<String, Object> form() {
        return Map.of(
                "subject", subject,
                "subject_digest", subjectDigest.toString(),
                "bundle",
                        bundle.stream()
                                .map(it -> Map.of(
                                        "version",
                                        it.title(),
                                        "digest",
                                        it.digest().toString()))
                                .toList(),
                "measures",
                        measures.stream()
                                .map(it -> Map.of("part", it.part(), "name", it.name(), "value", it.value()))
                                .toList(),
                "simulated", simulated);
    }

    /** The figure of all parts with this name. */
    public Optional<Measure> measure(String name) {
        return measures.stream()
                .filter(it -> it.part().isEmpty() && it.name().equals(name))
                .findFirst();
    }
}
