package dev.chancery.review.participants;

import dev.chancery.models.Remark;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.framing.SoundPlace;
import dev.chancery.review.store.CallMade;
import java.util.List;

/**
 * What a participant said, or why it said nothing.
 *
 * @param beyond counts what it said beyond what is heard of one participant
 * @param calls what was asked of models for it
 */
public record Word(
        CallOutcome outcome,
        String detail,
        List<Remark> remarks,
        List<SoundPlace> soundPlaces,
        int beyond,
        List<CallMade> calls) {

    public Word {
        remarks = List.copyOf(remarks);
        soundPlaces = List.copyOf(soundPlaces);
        calls = List.copyOf(calls);
    }

    /** An answer of remarks alone. */
    public static Word of(List<Remark> remarks, String detail) {
        return new Word(CallOutcome.IN_BUDGET, detail, remarks, List.of(), 0, List.of());
    }

    /** No answer, and why. */
    public static Word nothing(CallOutcome outcome, String detail, List<CallMade> calls) {
        return new Word(outcome, detail, List.of(), List.of(), 0, calls);
    }
}
