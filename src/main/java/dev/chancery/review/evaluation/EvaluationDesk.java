package dev.chancery.review.evaluation;

import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.spi.AssetType;
import dev.chancery.catalog.spi.Checked;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.review.AssetUse;
import dev.chancery.review.Reviews;
import dev.chancery.review.evaluation.Evaluation.State;
import dev.chancery.review.evaluation.Evaluation.Subject;
import dev.chancery.review.evaluation.EvaluationAnswer.Accepted;
import dev.chancery.review.evaluation.EvaluationAnswer.Refused;
import dev.chancery.review.framing.PromptAssets;
import dev.chancery.review.grouping.GovernedThresholds;
import dev.chancery.review.routing.RoutingAssets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes wishes to measure. With every bundle on a labelled set comes the measurement of what is in production there, so
 * that a result always has something to be compared with.
 */
@Service
public class EvaluationDesk {

    private static final Set<String> KINDS =
            Set.of(GovernedThresholds.NAME.kind(), RoutingAssets.KIND, PromptAssets.KIND);

    private static final Duration KEPT_FOR = Duration.ofDays(7);

    private final Known known;
    private final Evaluations evaluations;
    private final EvaluationQueue queue;
    private final Ledger ledger;
    private final Moments moments;

    /** Where what is asked for is looked up. */
    @Component
    record Known(LabelledSets sets, Reviews reviews, Bundles bundles, ObjectProvider<AssetType> types) {}

    /** When, and under which id. */
    @Component("evaluationMoments")
    record Moments(Clock clock, TimeOrderedIds ids) {}

    EvaluationDesk(Known known, Evaluations evaluations, EvaluationQueue queue, Ledger ledger, Moments moments) {
        this.known = known;
        this.evaluations = evaluations;
        this.queue = queue;
        this.ledger = ledger;
        this.moments = moments;
    }

    /** Queues what is wished for, unless it was measured already. */
    @Transactional
    public EvaluationAnswer start(EvaluationWish wish, Actor by) {
        return barred(wish.versions()).<EvaluationAnswer>map(Refused::new).orElseGet(() -> switch (wish) {
            case EvaluationWish.OnSet(var name, var versions) ->
                known.sets()
                        .newest(name)
                        .map(set -> onSet(set, versions, by))
                        .orElseGet(() -> refused("unknown_set", "There is no labelled set called " + name + "."));
            case EvaluationWish.OnReview on -> onReview(on, by);
        });
    }

    private EvaluationAnswer onSet(LabelledSet set, List<AssetVersion> versions, Actor by) {
        if (set.purpose() == Purpose.GROUPING && versions.stream().anyMatch(it -> asksAnew(it))) {
            return refused(
                    "set_measures_grouping",
                    set.title() + " measures which claims are one: only thresholds can be measured on it.");
        }
        var subject = new Subject.OfSet(set);
        var bundle = bundle(set.purpose(), versions);
        var production = bundle(set.purpose(), List.of());
        var against = bundle.equals(production)
                ? Optional.<UUID>empty()
                : Optional.of(evaluations
                        .same(set.id(), production, notLongAgo())
                        .orElseGet(() -> add(subject, production, Optional.empty(), by))
                        .id());
        return new Accepted(
                evaluations.same(set.id(), bundle, notLongAgo()).orElseGet(() -> add(subject, bundle, against, by)));
    }

    /** A result of that age will stand for a while; an older one is measured again. */
    private Instant notLongAgo() {
        return moments.clock().instant().minus(KEPT_FOR);
    }

    private List<AssetUse> bundle(Purpose purpose, List<AssetVersion> versions) {
        return switch (purpose) {
            case GROUPING -> known.bundles().forGrouping(versions).uses();
            case FINDINGS -> known.bundles().forReviewing(versions).uses();
        };
    }

    private EvaluationAnswer onReview(EvaluationWish.OnReview wish, Actor by) {
        var review = known.reviews().find(wish.review());
        if (review.isEmpty()) {
            return refused("review_not_found", "There is no review " + wish.review() + ".");
        }
        if (!review.get().state().hasEnded()) {
            return refused("review_not_ended", "The review is still running; replay it once it has ended.");
        }
        var bundle = wish.versions().stream().anyMatch(it -> asksAnew(it))
                ? known.bundles().forReviewing(wish.versions())
                : known.bundles().forGrouping(wish.versions());
        return new Accepted(add(new Subject.OfReview(wish.review()), bundle.uses(), Optional.empty(), by));
    }

    private Evaluation add(Subject subject, List<AssetUse> bundle, Optional<UUID> against, Actor by) {
        var cases = subject instanceof Subject.OfSet(var set) ? set.cases() : 1;
        var evaluation = new Evaluation(
                moments.ids().next(),
                subject,
                State.QUEUED,
                0,
                cases,
                bundle,
                against,
                Optional.empty(),
                Optional.empty(),
                "",
                by,
                moments.clock().instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty());
        evaluations.add(evaluation);
        ledger.append(LedgerEvent.of("evaluation.requested", by)
                .about("evaluation:" + evaluation.id())
                .with("subject", subject.title())
                .with("bundle", bundle.stream().map(AssetUse::title).toList()));
        queue.add(evaluation.id());
        return evaluation;
    }

    private Optional<Refusal> barred(List<AssetVersion> versions) {
        var names = versions.stream().map(AssetVersion::name).collect(Collectors.toSet());
        if (names.size() < versions.size()) {
            return Optional.of(new Refusal("two_versions", "A bundle holds one version of each asset."));
        }
        return versions.stream()
                .filter(it -> !KINDS.contains(it.name().kind()))
                .findFirst()
                .map(it -> new Refusal(
                        "wrong_kind", "No review stands on " + it.record().title() + "."))
                .or(() -> versions.stream().flatMap(it -> unsound(it).stream()).findFirst());
    }

    private Optional<Refusal> unsound(AssetVersion version) {
        return known.types().stream()
                .filter(it -> it.kind().equals(version.name().kind()))
                .findFirst()
                .map(it -> it.check(version.content()))
                .flatMap(it -> it instanceof Checked.Unsound(var faults)
                        ? Optional.of(new Refusal(
                                "unsound_content",
                                version.record().title() + " cannot be used: " + faults.getFirst() + "."))
                        : Optional.empty());
    }

    private static boolean asksAnew(AssetVersion version) {
        return !version.name().kind().equals(GovernedThresholds.NAME.kind());
    }

    private static EvaluationAnswer refused(String code, String detail) {
        return new Refused(new Refusal(code, detail));
    }
}
