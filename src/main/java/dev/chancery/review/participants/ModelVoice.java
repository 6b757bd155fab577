package dev.chancery.review.participants;

import dev.chancery.gateway.ModelCalls;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.calling.Deadline;
import dev.chancery.review.framing.Framing;
import dev.chancery.review.framing.HeardReply;
import dev.chancery.review.framing.Prompt;
import dev.chancery.review.framing.ReplyReader;
import dev.chancery.review.store.CallMade.Purpose;
import dev.chancery.review.store.Participant;

/** A model under a prompt as a participant. */
record ModelVoice(Participant participant, Prompt prompt, ModelCalls models, Commission commission) implements Voice {

    @Override
    public boolean computes() {
        return false;
    }

    @Override
    public Word examine(Material material, Deadline limit) {
        var interview = new Interview(models, commission, limit);
        var reader = new ReplyReader(participant.framing());
        var result = interview.ask(
                Purpose.REVIEW, Framing.review(prompt, material.change()), text -> switch (reader.read(text)) {
                    case HeardReply.Understood heard -> new Interview.Read.Clear<>(heard);
                    case HeardReply.Garbled(var fault) -> new Interview.Read.Garbled<>(fault);
                });
        return switch (result) {
            case Interview.Result.Understood<HeardReply.Understood>(var heard) ->
                new Word(
                        CallOutcome.IN_BUDGET,
                        "",
                        heard.findings(),
                        heard.nonIssues(),
                        heard.beyond(),
                        interview.calls());
            case Interview.Result.Nothing<HeardReply.Understood>(var outcome, var detail) ->
                Word.nothing(outcome, detail, interview.calls());
        };
    }
}
