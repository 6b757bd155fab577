package dev.chancery.review.evaluation;

import dev.chancery.review.GroupReport;
import dev.chancery.review.ReviewId;
import dev.chancery.review.evaluation.Evaluation.Subject;
import dev.chancery.review.grouping.Place;
import dev.chancery.review.regrouping.GroupedClaim;
import dev.chancery.review.regrouping.Regrouping;
import dev.chancery.review.store.Groups;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a measurement goes through, case by case. */
@Component
class Cases {

    private final Parts parts;
    private final Examination examination;

    /** Where cases are read: labelled sets, and what became of past reviews. */
    @Component
    record Parts(LabelledSets sets, Groups groups, Regrouping regrouping) {}

    Cases(Parts parts, Examination examination) {
        this.parts = parts;
        this.examination = examination;
    }

    /** One case, not measured yet. */
    @FunctionalInterface
    interface Waiting {

        CaseOutcome measure(BundleParts bundle, MeasuredCase under);
    }

    List<Waiting> of(Evaluation evaluation) {
        return switch (evaluation.subject()) {
            case Subject.OfSet(var set) -> read(set).stream().map(this::waiting).toList();
            case Subject.OfReview(var review) -> List.of((bundle, under) -> replay(bundle, review, under));
        };
    }

    private List<SetCase> read(LabelledSet set) {
        return switch (SetText.read(set.purpose(), parts.sets().text(set.id()).orElse(""))) {
            case SetText.Sound(var cases) -> cases;
            case SetText.Unsound(var faults) ->
                throw new IllegalStateException(set.title() + " cannot be read any more: " + faults.getFirst());
        };
    }

    private Waiting waiting(SetCase one) {
        return switch (one) {
            case SetCase.Claims claims ->
                (bundle, _) -> GroupingScore.of(claims, bundle.thresholds().thresholds());
            case SetCase.Diff diff ->
                (bundle, under) -> FindingScore.of(diff, examination.examine(bundle, diff.diff(), under));
        };
    }

    private CaseOutcome replay(BundleParts bundle, ReviewId review, MeasuredCase under) {
        var then = parts.groups().of(review).stream().map(this::finding).toList();
        var now = bundle.routing().isPresent()
                ? examination.examine(bundle, review, under)
                : examination.regroup(bundle, review);
        return ReplayScore.of(then, now);
    }

    private Heard.Finding finding(GroupReport group) {
        return new Heard.Finding(
                new Place(group.file(), group.startLine(), group.endLine()),
                group.members().isEmpty() ? "" : group.members().getFirst().category(),
                group.title(),
                parts.regrouping().claims(group.id()).stream()
                        .map(GroupedClaim::id)
                        .collect(Collectors.toUnmodifiableSet()),
                group.classified());
    }
}
