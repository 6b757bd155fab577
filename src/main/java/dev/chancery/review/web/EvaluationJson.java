package dev.chancery.review.web;

import dev.chancery.kernel.Digest;
import dev.chancery.review.AssetUse;
import dev.chancery.review.evaluation.Evaluation;
import dev.chancery.review.evaluation.EvaluationResult;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A measurement as the API tells it; what is not there yet is null. */
record EvaluationJson(
        UUID id,
        String subject,
        String state,
        int done,
        int cases,
        List<String> bundle,
        @Nullable UUID against,
        @Nullable List<MeasureJson> measures,
        @Nullable Boolean simulated,
        @Nullable String digest,
        @Nullable String cause,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt) {

    record MeasureJson(String part, String name, double value) {}

    static EvaluationJson of(Evaluation it) {
        return new EvaluationJson(
                it.id(),
                it.subject().title(),
                it.state().label(),
                it.done(),
                it.cases(),
                it.bundle().stream().map(AssetUse::title).toList(),
                it.against().orElse(null),
                it.result().map(EvaluationJson::measures).orElse(null),
                it.result().map(EvaluationResult::simulated).orElse(null),
                it.digest().map(Digest::toString).orElse(null),
                it.cause().isEmpty() ? null : it.cause(),
                it.by().label(),
                it.askedAt(),
                it.endedAt().orElse(null));
    }

    private static List<MeasureJson> measures(EvaluationResult result) {
        return result.measures().stream()
                .map(it -> new MeasureJson(it.part(), it.name(), it.value()))
                .toList();
    }
}
