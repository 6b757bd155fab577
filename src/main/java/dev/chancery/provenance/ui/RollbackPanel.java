package dev.chancery.provenance.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Links;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.StatusWord;
import dev.chancery.provenance.chain.ArtifactChain;
import dev.chancery.provenance.chain.HopKind;
import dev.chancery.provenance.deployment.StatedClass;

/** What going back over an image would mean, from its signed change class. */
final class RollbackPanel extends Div {

    RollbackPanel(ArtifactChain chain) {
        var stated = chain.hops().stream()
                .filter(hop -> hop.kind() == HopKind.CHANGE_CLASS)
                .map(hop -> StatedClass.ofFirst(hop.statements()))
                .findFirst()
                .orElse(StatedClass.UNKNOWN);
        var facts = new FactList()
                .fact(
                        "Change class",
                        new StatusWord(
                                Marks.tone(stated.changeClass()),
                                stated.changeClass().label()))
                .fact("Going back", new Span(stated.meaning()));
        if (!stated.notes().isEmpty()) {
            facts.fact("Notes", new Span(stated.notes()));
        }
        add(new Panel("Going back", facts).beside(new Anchor(Links.deployments(), "Deployments")));
    }
}
