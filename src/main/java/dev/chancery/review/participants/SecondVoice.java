package dev.chancery.review.participants;

import dev.chancery.gateway.ModelCalls;
import dev.chancery.review.EscalationReport.Outcome;
import dev.chancery.review.calling.Deadline;
import dev.chancery.review.change.Change;
import dev.chancery.review.framing.Framing;
import dev.chancery.review.framing.Prompt;
import dev.chancery.review.framing.SecondLookReader;
import dev.chancery.review.store.CallMade;
import dev.chancery.review.store.CallMade.Purpose;
import java.util.List;

/** A model that looks again at what participants disagree about. */
public final class SecondVoice {

    private final Prompt prompt;
    private final ModelCalls models;
    private final Commission commission;

    SecondVoice(Prompt prompt, ModelCalls models, Commission commission) {
        this.prompt = prompt;
        this.models = models;
        this.commission = commission;
    }

    /** A disagreement, each side in its own words, and the code it is about. */
    public record Disagreement(Change change, String finding, String objections) {}

    /** What the second look came to; {@code NOT_ESCALATED} when it came to nothing, and why. */
    public record Told(Outcome outcome, String why, List<CallMade> calls) {

        public Told {
            calls = List.copyOf(calls);
        }
    }

    public Told look(Disagreement about, Deadline limit) {
        var interview = new Interview(models, commission, limit);
        var result = interview.ask(
                Purpose.SECOND_LOOK,
                Framing.secondLook(prompt, about.change(), about.finding(), about.objections()),
                text -> switch (SecondLookReader.read(text)) {
                    case SecondLookReader.Heard.Told told -> new Interview.Read.Clear<>(told);
                    case SecondLookReader.Heard.Garbled(var fault) -> new Interview.Read.Garbled<>(fault);
                });
        return switch (result) {
            case Interview.Result.Understood<SecondLookReader.Heard.Told>(var told) ->
                new Told(told.outcome(), told.why(), interview.calls());
            case Interview.Result.Nothing<SecondLookReader.Heard.Told>(var _, var detail) ->
                new Told(Outcome.NOT_ESCALATED, detail, interview.calls());
        };
    }
}
