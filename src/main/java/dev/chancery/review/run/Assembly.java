package dev.chancery.review.run;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.review.FindingClass;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.store.NewGroup;
import dev.chancery.review.store.RunEnd;
import dev.chancery.review.store.Said;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the result of a run together out of what its participants said: state, groups and classes. */
@Component
class Assembly {

    private final TimeOrderedIds ids;
    private final Clock clock;

    Assembly(TimeOrderedIds ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** The end of a run that could not examine anything. */
    Assembled without(List<ParticipantReport> participants) {
        return new Assembled(end(participants, 0), List.of());
    }

    Assembled of(Material material, List<ParticipantReport> participants, List<Said> claims) {
        var fingerprint = new Fingerprint(material);
        var answered = new Collection(participants).answered();
        var groups = claims.stream().map(it -> group(it, answered, fingerprint)).toList();
        return new Assembled(end(participants, claims.size()), groups);
    }

    private NewGroup group(Said said, int answered, Fingerprint fingerprint) {
        var claim = said.claim();
        var place = new NewGroup.Place(said.file(), claim.startLine(), claim.endLine());
        return new NewGroup(
                ids.next(),
                answered > 1 ? Optional.of(FindingClass.MINORITY) : Optional.empty(),
                claim.severity(),
                claim.category(),
                place,
                claim.claim(),
                fingerprint.of(place, claim.category()),
                List.of(said.id()),
                List.of(),
                List.of());
    }

    private RunEnd end(List<ParticipantReport> participants, int claims) {
        var collection = new Collection(participants);
        return new RunEnd(collection.state(), collection.causes(), "each-claim-alone", claims, clock.instant());
    }
}
