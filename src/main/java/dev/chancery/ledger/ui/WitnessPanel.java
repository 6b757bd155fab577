package dev.chancery.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Tone;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.ledger.store.Cosignatures.Seen;
import dev.chancery.ledger.witnessing.Witnessing.Standing;
import java.util.List;
import java.util.Optional;

/** Who elsewhere saw this log grow, and how far. */
final class WitnessPanel extends Article {

    WitnessPanel(List<Standing> standings) {
        addClassName("panel");
        add(new H2("Witnesses"));
        if (standings.isEmpty()) {
            add(new Paragraph("Nobody elsewhere cosigns this log. Who keeps its key and its database alone could show"
                    + " different logs to different people; configured witnesses rule that out."));
        } else {
            add(facts(standings));
        }
    }

    private static FactList facts(List<Standing> standings) {
        var facts = new FactList();
        standings.forEach(it -> facts.fact(new Span(it.witness()), status(it.seen()), when(it.seen())));
        return facts;
    }

    private static Component status(Optional<Seen> seen) {
        return seen.map(it -> new StatusWord(Tone.OK, "cosigned " + Words.entries(it.size())))
                .orElseGet(() -> new StatusWord(Tone.WARN, "cosigned nothing yet"));
    }

    private static Component when(Optional<Seen> seen) {
        return seen.<Component>map(it -> new RelativeTime(it.at())).orElseGet(Span::new);
    }
}
