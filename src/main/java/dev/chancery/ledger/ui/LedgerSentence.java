package dev.chancery.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Tone;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.ledger.Checkpoint;
import dev.chancery.ledger.store.Integrity.Broken;
import dev.chancery.ledger.store.Integrity.Condition;
import dev.chancery.ledger.store.Integrity.Intact;
import dev.chancery.ledger.store.Integrity.TreeHolds;
import dev.chancery.ledger.store.Integrity.Unchecked;

/** The answer of the page: how many entries there are, and whether all of them are what was signed. */
final class LedgerSentence {

    private LedgerSentence() {}

    static Component[] of(Condition condition, Checkpoint head, int waiting) {
        return switch (condition) {
            case Broken(var where) -> new Component[] {new StatusWord(Tone.BAD, "Broken"), new Span(" · " + where)};
            case Unchecked() -> signed(head, " in the tree, which is still to be compared, signed ", waiting);
            case TreeHolds _ -> signed(head, " in the tree, each being compared with it, signed ", waiting);
            case Intact _ -> signed(head, ", every one in the tree signed ", waiting);
        };
    }

    private static Component[] signed(Checkpoint head, String words, int waiting) {
        return new Component[] {
            new Span(Words.entries(head.size()) + words),
            RelativeTime.absolute(head.signedAt()),
            new Span(waiting == 0 ? "" : " · " + Words.number(waiting) + " more not yet sequenced")
        };
    }
}
