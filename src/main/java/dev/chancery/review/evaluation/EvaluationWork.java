package dev.chancery.review.evaluation;

import dev.chancery.review.evaluation.Evaluation.Subject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Measures case by case, going on where it was left. Works for a while and then makes room for others; what has ended
 * stays as it is.
 */
@Component
class EvaluationWork {

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationWork.class);
    private static final Duration AT_A_TIME = Duration.ofSeconds(15);

    private final Evaluations evaluations;
    private final EvaluationProgress progress;
    private final Cases cases;
    private final Bundles bundles;
    private final Clock clock;

    EvaluationWork(Evaluations evaluations, EvaluationProgress progress, Cases cases, Bundles bundles, Clock clock) {
        this.evaluations = evaluations;
        this.progress = progress;
        this.cases = cases;
        this.bundles = bundles;
        this.clock = clock;
    }

    /** True when nothing is left to do. */
    boolean work(UUID id) {
        var found = evaluations.find(id).filter(it -> !it.state().hasEnded());
        if (found.isEmpty()) {
            return true;
        }
        try {
            return work(found.get());
        } catch (IllegalStateException cannot) {
            LOG.warn("Evaluation {} cannot be made.", id, cannot);
            progress.fail(found.get(), Optional.ofNullable(cannot.getMessage()).orElse("It cannot be made."));
            return true;
        }
    }

    private boolean work(Evaluation evaluation) {
        var bundle = bundles.of(evaluation.bundle());
        var outcomes = new ArrayList<>(progress.outcomes(evaluation.id()));
        var all = cases.of(evaluation);
        var until = clock.instant().plus(AT_A_TIME);
        while (outcomes.size() < all.size()) {
            if (clock.instant().isAfter(until) || Thread.currentThread().isInterrupted()) {
                return false;
            }
            var outcome = all.get(outcomes.size()).measure(bundle, new MeasuredCase(evaluation, outcomes.size()));
            progress.keep(evaluation.id(), outcomes.size(), outcome);
            outcomes.add(outcome);
        }
        progress.end(evaluation, result(evaluation, outcomes));
        return true;
    }

    private static EvaluationResult result(Evaluation evaluation, List<CaseOutcome> outcomes) {
        var tallies = outcomes.stream().map(CaseOutcome::tally).toList();
        return switch (evaluation.subject()) {
            case Subject.OfSet(var set) ->
                new EvaluationResult(
                        set.title(),
                        set.digest(),
                        evaluation.bundle(),
                        measures(set.purpose(), tallies),
                        simulated(tallies));
            case Subject.OfReview of ->
                new EvaluationResult(
                        of.title(),
                        ReplayScore.subject(of.review()),
                        evaluation.bundle(),
                        ReplayScore.measures(sum("", tallies)),
                        simulated(tallies));
        };
    }

    /** All parts together first, then each by itself where there are several. */
    private static List<Measure> measures(Purpose purpose, List<Tally> tallies) {
        var parts = new TreeMap<String, List<Tally>>();
        tallies.forEach(
                it -> parts.computeIfAbsent(it.part(), _ -> new ArrayList<>()).add(it));
        var measures = new ArrayList<>(measures(purpose, sum("", tallies), ""));
        if (parts.size() > 1) {
            parts.forEach((part, own) -> measures.addAll(measures(purpose, sum(part, own), part)));
        }
        return measures;
    }

    private static List<Measure> measures(Purpose purpose, Tally tally, String part) {
        return switch (purpose) {
            case GROUPING -> GroupingScore.measures(tally, part);
            case FINDINGS -> FindingScore.measures(tally, part);
        };
    }

    private static Tally sum(String part, List<Tally> tallies) {
        return tallies.stream().reduce(Tally.of(part, new TreeMap<>()), Tally::plus);
    }

    private static boolean simulated(List<Tally> tallies) {
        return tallies.stream().anyMatch(it -> it.sum("simulated") > 0);
    }
}
