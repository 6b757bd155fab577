package dev.chancery.review.run;

import dev.chancery.review.CallOutcome;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewState;
import java.util.List;
import java.util.Locale;

/** What the participant set came to when the collection stopped: how much of it answered, and why not all of it did. */
record Collection(List<ParticipantReport> participants) {

    Collection {
        participants = List.copyOf(participants);
    }

    ReviewState state() {
        var answered = answered();
        if (answered == 0) {
            return ReviewState.UNAVAILABLE;
        }
        if (answered == participants.size()) {
            return ReviewState.FULL;
        }
        return answered == 1 ? ReviewState.ADVISORY : ReviewState.REDUCED;
    }

    int answered() {
        return (int) participants.stream().filter(ParticipantReport::answered).count();
    }

    List<String> answeredIds() {
        return participants.stream()
                .filter(ParticipantReport::answered)
                .map(ParticipantReport::id)
                .toList();
    }

    String framingOf(String participant) {
        return participants.stream()
                .filter(it -> it.id().equals(participant))
                .map(ParticipantReport::framing)
                .findFirst()
                .orElse(participant);
    }

    /** One sentence for each participant whose answer does not count. */
    List<String> causes() {
        return participants.stream()
                .filter(it -> !it.answered())
                .map(Collection::cause)
                .distinct()
                .toList();
    }

    private static String cause(ParticipantReport participant) {
        var outcome = participant.outcome().map(CallOutcome::label).orElse("never asked");
        return participant.framing() + " was " + outcome.toLowerCase(Locale.ROOT) + ": " + participant.detail();
    }
}
