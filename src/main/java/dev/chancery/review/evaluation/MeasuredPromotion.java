package dev.chancery.review.evaluation;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.spi.Evidence;
import dev.chancery.catalog.spi.EvidenceRule;
import dev.chancery.kernel.Refusal;
import dev.chancery.review.AssetUse;
import dev.chancery.review.evaluation.Evaluation.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lets a version into production on a result no older than thirty days, on the newest version of a labelled set, beside
 * what is in production now, when no figure is worse than that of what it replaces.
 */
final class MeasuredPromotion implements EvidenceRule {

    private static final Duration FRESH_FOR = Duration.ofDays(30);

    private final String kind;
    private final Evaluations evaluations;
    private final LabelledSets sets;
    private final Catalog catalog;
    private final Clock clock;

    MeasuredPromotion(String kind, Evaluations evaluations, LabelledSets sets, Catalog catalog, Clock clock) {
        this.kind = kind;
        this.evaluations = evaluations;
        this.sets = sets;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Evidence judge(AssetVersion candidate, Optional<AssetVersion> replaced) {
        var own = use(candidate);
        var measured = evaluations.doneOn(own);
        if (measured.isEmpty()) {
            return lacking("evidence_missing", "There is no evaluation of " + own.title() + ".");
        }
        var valid = measured.stream().filter(it -> whyStale(it, own).isEmpty()).toList();
        if (valid.isEmpty()) {
            return lacking("evidence_stale", whyStale(measured.getFirst(), own).orElseThrow());
        }
        return weigh(newestOfEachSet(valid), own, replaced.map(MeasuredPromotion::use));
    }

    private Evidence weigh(List<Evaluation> measured, AssetUse own, Optional<AssetUse> replaced) {
        var comparisons = new LinkedHashMap<Evaluation, Comparison>();
        for (var evaluation : measured) {
            var before = replaced.flatMap(it -> counterpart(evaluation, own, it));
            if (replaced.isPresent() && before.isEmpty()) {
                return lacking(
                        "evidence_missing",
                        replaced.get().title() + ", which it would replace, was not measured on "
                                + evaluation.subject().title() + ".");
            }
            before.ifPresent(it -> comparisons.put(
                    evaluation,
                    Comparison.of(it.result().orElseThrow(), evaluation.result().orElseThrow())));
        }
        var worse = comparisons.entrySet().stream()
                .filter(it -> !it.getValue().worse().isEmpty())
                .findFirst();
        if (worse.isPresent()) {
            return lacking(
                    "evidence_worse",
                    own.title() + " is worse on "
                            + worse.get().getKey().subject().title() + ": "
                            + sentences(worse.get().getValue().worse()) + ".");
        }
        return new Evidence.Enough(measured.stream()
                .map(it -> summary(it, Optional.ofNullable(comparisons.get(it))))
                .collect(Collectors.joining(" ")));
    }

    private static String summary(Evaluation evaluation, Optional<Comparison> comparison) {
        return evaluation.digest().orElseThrow() + " on " + evaluation.subject().title()
                + comparison
                        .map(it -> ", against " + it.before().digest() + ": "
                                + sentences(it.changes().stream()
                                        .filter(change -> change.after().part().isEmpty())
                                        .toList()))
                        .orElse(", with nothing to replace")
                + ".";
    }

    private static String sentences(List<Comparison.Change> changes) {
        return changes.stream().map(Comparison.Change::sentence).collect(Collectors.joining(", "));
    }

    private static List<Evaluation> newestOfEachSet(List<Evaluation> measured) {
        Map<String, Evaluation> newest = measured.stream()
                .collect(Collectors.toMap(it -> it.subject().title(), it -> it, (one, _) -> one, LinkedHashMap::new));
        return List.copyOf(newest.values());
    }

    /** What was measured beside it on the same labels with what it replaces; nothing but this asset may differ. */
    private Optional<Evaluation> counterpart(Evaluation evaluation, AssetUse own, AssetUse replaced) {
        var bundle = evaluation.bundle().stream()
                .map(it -> it.equals(own) ? replaced : it)
                .toList();
        return Stream.concat(
                        evaluation.against().flatMap(evaluations::find).stream()
                                .filter(it -> it.result().isPresent())
                                .filter(it -> it.bundle().contains(replaced)),
                        evaluations.doneOn(replaced).stream()
                                .filter(it -> it.subject().equals(evaluation.subject()))
                                .filter(it -> it.bundle().equals(bundle)))
                .findFirst();
    }

    private Optional<String> whyStale(Evaluation evaluation, AssetUse own) {
        if (evaluation.endedAt().orElse(Instant.EPOCH).isBefore(clock.instant().minus(FRESH_FOR))) {
            return Optional.of("The evaluation of " + own.title() + " is older than thirty days.");
        }
        if (evaluation.subject() instanceof Subject.OfSet(var set)
                && sets.newest(set.name())
                        .filter(it -> it.number() != set.number())
                        .isPresent()) {
            return Optional.of("The evaluation of " + own.title() + " is on " + set.title()
                    + ", of which there is a newer version.");
        }
        return evaluation.bundle().stream()
                .filter(it -> !it.equals(own) && !isInProduction(it))
                .findFirst()
                .map(it -> "The evaluation of " + own.title() + " stands beside " + it.title()
                        + ", which is not in production.");
    }

    private boolean isInProduction(AssetUse use) {
        return AssetName.parse(use.kind(), use.name())
                .flatMap(it -> catalog.labelled(it, Asset.PRODUCTION))
                .filter(it -> it.number() == use.number())
                .isPresent();
    }

    private static AssetUse use(AssetVersion version) {
        return new AssetUse(version.name().kind(), version.name().name(), version.number(), version.digest());
    }

    private static Evidence lacking(String code, String detail) {
        return new Evidence.Lacking(new Refusal(code, detail));
    }
}
