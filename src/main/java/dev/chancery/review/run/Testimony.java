package dev.chancery.review.run;

import dev.chancery.review.ParticipantReport;
import dev.chancery.review.classification.Deliberated;
import dev.chancery.review.classification.Deliberation;
import dev.chancery.review.grouping.Claim;
import dev.chancery.review.grouping.Place;
import dev.chancery.review.grouping.Thresholds;
import dev.chancery.review.store.Said;
import dev.chancery.review.store.SoundSaid;
import java.util.List;

/** All that was heard when the collection stopped: who took part, what they claim, and what they hold to be sound. */
public record Testimony(List<ParticipantReport> participants, List<Said> claims, List<SoundSaid> soundPlaces) {

    public Testimony {
        participants = List.copyOf(participants);
        claims = List.copyOf(claims);
        soundPlaces = List.copyOf(soundPlaces);
    }

    /** What it comes to under these thresholds; the same whatever order it is in. */
    public Deliberated deliberate(Thresholds thresholds) {
        return Deliberation.of(
                claims.stream().map(Testimony::claim).toList(),
                soundPlaces.stream().map(Testimony::claim).toList(),
                new Collection(participants).answeredIds(),
                thresholds);
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

    private static Claim claim(SoundSaid said) {
        var place = said.place();
        return new Claim(
                said.id().toString(),
                said.participant(),
                new Place(place.path(), place.startLine(), place.endLine()),
                place.category(),
                place.why());
    }
}
