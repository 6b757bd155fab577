package dev.chancery.review.evaluation;

import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewId;
import dev.chancery.review.classification.Classification;
import dev.chancery.review.grouping.Claim;
import dev.chancery.review.grouping.ClaimGroup;
import dev.chancery.review.grouping.Grouping;
import dev.chancery.review.grouping.Place;
import dev.chancery.review.store.Answers;
import dev.chancery.review.store.Said;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Examines with what is at hand: the words of a past review. */
@Component
class AskedExamination implements Examination {

    private final Answers answers;

    AskedExamination(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Heard examine(BundleParts bundle, String diff, Evaluation under) {
        throw new IllegalStateException("Participants cannot be asked here.");
    }

    @Override
    public Heard examine(BundleParts bundle, ReviewId review, Evaluation under) {
        throw new IllegalStateException("Participants cannot be asked here.");
    }

    @Override
    public Heard regroup(BundleParts bundle, ReviewId review) {
        var answered = answers.participants(review).stream()
                .filter(ParticipantReport::answered)
                .map(ParticipantReport::id)
                .toList();
        var claims =
                answers.claims(review).stream().map(AskedExamination::claim).toList();
        var groups = Grouping.group(claims, bundle.thresholds().thresholds()).groups();
        return new Heard(groups.stream().map(it -> finding(it, answered)).toList(), Heard.Asking.NOBODY);
    }

    private static Heard.Finding finding(ClaimGroup group, List<String> answered) {
        var first = group.claims().getFirst();
        var ids = group.claims().stream().map(it -> UUID.fromString(it.id())).collect(Collectors.toUnmodifiableSet());
        return new Heard.Finding(
                first.place() == null ? new Place("?", 1, 1) : first.place(),
                first.category(),
                first.text(),
                ids,
                Classification.of(group.participants(), Set.of(), answered));
    }

    private static Claim claim(Said said) {
        var claim = said.claim();
        return new Claim(
                said.id().toString(),
                claim.participant(),
                new Place(said.file(), claim.startLine(), claim.endLine()),
                claim.category(),
                claim.claim());
    }
}
