package dev.chancery.review.ui;

import dev.chancery.console.AttentionItem;
import dev.chancery.console.AttentionSource;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.review.store.RunFigures;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells those who may answer findings how many wait for them. */
@Component
class TriageAttention implements AttentionSource {

    private final RunFigures figures;
    private final MayTriage mayTriage;

    TriageAttention(RunFigures figures, MayTriage mayTriage) {
        this.figures = figures;
        this.mayTriage = mayTriage;
    }

    @Override
    public List<AttentionItem> attention() {
        if (!mayTriage.isAllowed()) {
            return List.of();
        }
        var waiting = figures.waiting();
        return waiting.since()
                .map(since -> List.of(new AttentionItem(
                        waiting.contested() > 0 ? Tone.AI : Tone.INFO,
                        "Triage",
                        waiting.findings() == 1
                                ? "1 finding waits for triage"
                                : waiting.findings() + " findings wait for triage",
                        waiting.contested() > 0
                                ? waiting.contested() + " of them contested"
                                : "None of them is contested",
                        since,
                        Links.findings())))
                .orElseGet(List::of);
    }
}
