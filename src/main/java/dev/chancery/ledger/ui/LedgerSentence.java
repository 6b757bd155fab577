package dev.chancery.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Tone;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.ledger.Checkpoint;
import dev.chancery.ledger.integrity.Standing;
import dev.chancery.ledger.integrity.Standing.Sound;
import dev.chancery.ledger.integrity.Standing.Unknown;
import dev.chancery.ledger.integrity.Standing.Unsound;

/** The answer of the page: how many entries there are, and whether all of them are what was signed. */
final class LedgerSentence {

    private LedgerSentence() {}

    static Component[] of(Standing standing, int waiting) {
        return switch (standing) {
            case Unsound(var where) -> new Component[] {new StatusWord(Tone.BAD, "Broken"), new Span(where)};
            case Unknown(var head) -> signed(head, ", being compared one by one with the tree signed ", waiting);
            case Sound(var head, var _, var _) -> signed(head, ", the tree verified up to the checkpoint of ", waiting);
        };
    }

    private static Component[] signed(Checkpoint head, String words, int waiting) {
        var answer = new Span(new Text(Words.entries(head.size()) + words), RelativeTime.absolute(head.signedAt()));
        return waiting == 0
                ? new Component[] {answer}
                : new Component[] {answer, new Span(Words.number(waiting) + " more not yet sequenced")};
    }
}
