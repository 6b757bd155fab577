package dev.chancery.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Tone;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.ledger.audit.RetainedText;
import dev.chancery.ledger.audit.RetainedText.Altered;
import dev.chancery.ledger.audit.RetainedText.Kept;
import dev.chancery.ledger.audit.RetainedText.Purged;
import java.util.List;

/** What people wrote with an entry: kept beside it for a while, and referred to from it by salted digests. */
final class RetainedSection extends Div {

    RetainedSection(List<RetainedText> texts) {
        addClassName("stack");
        var facts = new FactList();
        texts.forEach(it -> facts.fact(Words.sentence(it.name()), shown(it)));
        var note = new Span("in the entry as salted digests");
        note.addClassName("entry-bytes");
        var heading = new Div(new H3("Kept beside the entry"), note);
        heading.addClassName("entry-section");
        add(heading, facts);
    }

    private static Component shown(RetainedText text) {
        return switch (text) {
            case Kept(var _, var content) -> quoted(content);
            case Purged(var _, var at) -> new Span(new Span("purged on "), RelativeTime.absolute(at));
            case Altered(var _) -> new StatusWord(Tone.BAD, "Not what was recorded");
        };
    }

    private static Span quoted(String content) {
        var quoted = new Span(content);
        quoted.addClassName("entry-text");
        return quoted;
    }
}
