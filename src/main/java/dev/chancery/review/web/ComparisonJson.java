package dev.chancery.review.web;

import dev.chancery.review.AssetUse;
import dev.chancery.review.evaluation.Comparison;
import java.util.List;

/** Two results side by side. */
record ComparisonJson(List<String> before, List<String> after, boolean worse, List<ChangeJson> changes) {

    record ChangeJson(String part, String name, double before, double after, boolean worse) {}

    static ComparisonJson of(Comparison it) {
        return new ComparisonJson(
                it.before().bundle().stream().map(AssetUse::title).toList(),
                it.after().bundle().stream().map(AssetUse::title).toList(),
                !it.worse().isEmpty(),
                it.changes().stream()
                        .map(change -> new ChangeJson(
                                change.after().part(),
                                change.after().name(),
                                change.before().value(),
                                change.after().value(),
                                change.isWorse()))
                        .toList());
    }
}
