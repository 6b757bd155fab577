package dev.chancery.tools.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.Chip;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.console.evidence.CodeBlock;
import dev.chancery.console.evidence.CodeLine;
import dev.chancery.console.evidence.PrettyJson;
import dev.chancery.kernel.Refusal;
import dev.chancery.tools.ToolAnswer;
import dev.chancery.tools.calls.CallAnswer;
import dev.chancery.tools.calls.CallAnswer.Trail;
import java.util.ArrayList;

/** How a tried call ended: one sentence, the events on its way, and what the tool answered. */
final class TrialOutcome extends Div {

    TrialOutcome(CallAnswer answer, Trials trials) {
        addClassName("stack");
        switch (answer) {
            case CallAnswer.Senseless(var refusal) -> says(Tone.WARN, "It was not even asked.", refusal);
            case CallAnswer.Busy(var refusal, var _) -> says(Tone.WARN, "There is no room just now.", refusal);
            case CallAnswer.Stopped(var refusal, var trail) -> {
                says(Tone.BAD, "Refused, before any tool code ran.", refusal);
                trail(trail, trials);
            }
            case CallAnswer.Waiting(var refusal, var _, var trail) -> {
                says(Tone.WARN, "It waits for a person's word.", refusal);
                add(new Anchor("/approvals", "See what waits for approval"));
                trail(trail, trials);
            }
            case CallAnswer.Ended(var outcome, var trail) -> {
                ended(outcome);
                trail(trail, trials);
            }
        }
    }

    private void ended(ToolAnswer.Outcome outcome) {
        switch (outcome) {
            case ToolAnswer.Completed(var result) -> {
                add(new VerdictBanner(Tone.OK, "Allowed, admitted, done.", ""));
                var lines = new ArrayList<CodeLine>();
                PrettyJson.of(result).lines().forEach(it -> lines.add(CodeLine.same(lines.size() + 1, it)));
                add(new CodeBlock("result", lines));
            }
            case ToolAnswer.Failed(var refusal) -> says(Tone.WARN, "Allowed and admitted, but it failed.", refusal);
            case ToolAnswer.InputRequired asked ->
                says(Tone.INFO, "The tool wants to know more first.", asked.refusal());
        }
    }

    private void says(Tone tone, String sentence, Refusal refusal) {
        add(new VerdictBanner(tone, sentence, refusal.detail() + " (" + refusal.code() + ")"));
    }

    private void trail(Trail trail, Trials trials) {
        var events = new Div();
        events.addClassName("row");
        trials.trail(trail.invocation()).forEach(it -> events.add(new Chip(tone(it.type()), it.type())));
        var link = new Anchor(Links.invocation(trail.invocation()), "Read it in the ledger");
        var heading = new Span("What happened, in order");
        heading.addClassName("quiet");
        add(heading, events, link);
    }

    private static Tone tone(String type) {
        return type.endsWith("denied") || type.endsWith("rejected") || type.endsWith("failed") ? Tone.WARN : Tone.QUIET;
    }
}
