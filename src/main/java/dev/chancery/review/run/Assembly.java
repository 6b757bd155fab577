package dev.chancery.review.run;

import static java.util.stream.Collectors.toMap;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.grouping.Claim;
import dev.chancery.review.grouping.Grouped;
import dev.chancery.review.grouping.Grouping;
import dev.chancery.review.grouping.Place;
import dev.chancery.review.grouping.Thresholds;
import dev.chancery.review.store.NewGroup;
import dev.chancery.review.store.RunEnd;
import dev.chancery.review.store.Said;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    private static final Thresholds THRESHOLDS = Thresholds.INITIAL;

    private final TimeOrderedIds ids;
    private final Clock clock;

    Assembly(TimeOrderedIds ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** The end of a run that could not examine anything. */
    Assembled without(List<ParticipantReport> participants) {
        var collection = new Collection(participants);
        return new Assembled(end(collection, collection.causes(), 0), List.of());
    }

    /** The end of a run whose participants said this about the material. */
    Assembled of(Material material, List<ParticipantReport> participants, List<Said> said) {
        var collection = new Collection(participants);
        var grouped = Grouping.group(said.stream().map(Assembly::claim).toList(), THRESHOLDS);
        var drafting = new GroupDraft(collection, said.stream().collect(toMap(Said::id, it -> it)), material, ids);
        var groups = grouped.groups().stream()
                .map(drafting::group)
                .sorted(FOR_PEOPLE)
                .toList();
        return new Assembled(end(collection, causes(collection, grouped), said.size()), groups);
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

    static UUID id(Claim claim) {
        return UUID.fromString(claim.id());
    }

    private static List<String> causes(Collection collection, Grouped grouped) {
        var causes = new ArrayList<>(collection.causes());
        if (grouped.byStructureAlone()) {
            causes.add("Wording could not be compared, so claims were grouped by place and kind alone.");
        }
        return causes;
    }

    private RunEnd end(Collection collection, List<String> causes, int claims) {
        return new RunEnd(collection.state(), causes, THRESHOLDS.version(), claims, clock.instant());
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
