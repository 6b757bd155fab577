package dev.chancery.review.run;

import static java.util.stream.Collectors.toMap;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.classification.Deliberated;
import dev.chancery.review.classification.JudgedGroup;
import dev.chancery.review.escalation.Contest;
import dev.chancery.review.grouping.Claim;
import dev.chancery.review.participants.Material;
import dev.chancery.review.store.NewContest;
import dev.chancery.review.store.NewGroup;
import dev.chancery.review.store.RunEnd;
import dev.chancery.review.store.Said;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Puts the result of a run together out of what its participants said: state, groups and classes. But for the ids of
 * groups, the same claims of the same participants give the same result, in whatever order they arrived.
 */
@Component
class Assembly {

    /** The order in which people should look: by class, then the worst first, then by place. */
    private static final Comparator<NewGroup> FOR_PEOPLE = Comparator.comparingInt(Assembly::classRank)
            .thenComparingInt(it -> it.severity().rank())
            .thenComparing(it -> it.place().file())
            .thenComparingInt(it -> it.place().startLine())
            .thenComparing(NewGroup::title);

    private final TimeOrderedIds ids;
    private final Clock clock;

    Assembly(TimeOrderedIds ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** The end of a run that could not examine anything. */
    Assembled without(List<ParticipantReport> participants) {
        var collection = new Collection(participants);
        return new Assembled(end(collection, collection.causes(), Optional.empty(), 0), List.of(), List.of());
    }

    /** The end of a run whose participants said this about the material, which came to that. */
    Assembled of(Material material, Testimony testimony, Deliberated deliberated) {
        var collection = new Collection(testimony.participants());
        var drafting = new GroupDraft(
                collection, testimony.claims().stream().collect(toMap(Said::id, it -> it)), material, ids);
        var drafts = deliberated.groups().stream()
                .map(it -> new Draft(drafting.group(it), it))
                .sorted(Comparator.comparing(Draft::group, FOR_PEOPLE))
                .toList();
        return new Assembled(
                end(
                        collection,
                        causes(collection, deliberated),
                        Optional.of(deliberated.thresholdsVersion()),
                        testimony.claims().size()),
                drafts.stream().map(Draft::group).toList(),
                drafts.stream()
                        .filter(it -> !it.judged().contradictions().isEmpty())
                        .map(Draft::contest)
                        .toList());
    }

    /** A group for people and what it came from. */
    private record Draft(NewGroup group, JudgedGroup judged) {

        NewContest contest() {
            return new NewContest(group.id(), Contest.subject(judged), judged.contradictions());
        }
    }

    static UUID id(Claim claim) {
        return UUID.fromString(claim.id());
    }

    private static List<String> causes(Collection collection, Deliberated deliberated) {
        var causes = new ArrayList<>(collection.causes());
        if (deliberated.byStructureAlone()) {
            causes.add("Wording could not be compared, so claims were grouped by place and kind alone.");
        }
        return causes;
    }

    private RunEnd end(Collection collection, List<String> causes, Optional<String> thresholds, int claims) {
        return new RunEnd(collection.state(), causes, thresholds.orElse(""), claims, clock.instant());
    }

    private static int classRank(NewGroup group) {
        return group.classified()
                .map(it -> switch (it) {
                    case CONTESTED -> 1;
                    case CONSENSUS -> 2;
                    case MAJORITY -> 3;
                    case MINORITY -> 4;
                })
                .orElse(5);
    }
}
