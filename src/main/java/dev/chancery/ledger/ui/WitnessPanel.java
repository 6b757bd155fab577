package dev.chancery.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Tone;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.ledger.store.Cosignatures.Seen;
import dev.chancery.ledger.witnessing.Witnessing.Standing;
import java.util.List;
import java.util.Optional;

/** Who elsewhere saw this log grow, and how far. */
final class WitnessPanel extends Div {

    WitnessPanel(List<Standing> standings) {
        add(new Panel("Witnesses", standings.isEmpty() ? nobody() : facts(standings)));
    }

    private static Component nobody() {
        return new Paragraph("Nobody elsewhere cosigns this log. Who keeps its key and its database alone could show"
                + " different logs to different people; configured witnesses rule that out.");
    }

    private static FactList facts(List<Standing> standings) {
        var facts = new FactList();
        standings.forEach(it -> facts.fact(new Span(it.witness()), status(it.seen()), grounds(it.seen())));
        return facts;
    }

    private static Component status(Optional<Seen> seen) {
        return seen.isPresent() ? new StatusWord(Tone.OK, "Cosigned") : new StatusWord(Tone.WARN, "Nothing yet");
    }

    private static Component grounds(Optional<Seen> seen) {
        var grounds = new Span();
        seen.ifPresent(it -> grounds.add(new Span(Words.entries(it.size()) + ", "), new RelativeTime(it.at())));
        return grounds;
    }
}
