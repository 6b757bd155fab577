package dev.chancery.authority.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import dev.chancery.authority.HeadlineScenario;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.identity.CurrentActor;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.ledger.LedgerReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Tries the headline scenario for whoever looks, and tells its story from the ledger alone. */
@Service
class ScenarioDesk {

    private final ObjectProvider<HeadlineScenario> scenario;
    private final LedgerReader ledger;
    private final CurrentActor viewer;
    private final MayRevoke mayAct;

    ScenarioDesk(
            ObjectProvider<HeadlineScenario> scenario, LedgerReader ledger, CurrentActor viewer, MayRevoke mayAct) {
        this.scenario = scenario;
        this.ledger = ledger;
        this.viewer = viewer;
        this.mayAct = mayAct;
    }

    boolean isAllowed() {
        return mayAct.isAllowed() && viewer.get() instanceof Actor.Person;
    }

    InvocationId run() {
        if (!(viewer.get() instanceof Actor.Person person)) {
            throw new IllegalStateException("Only a person tries the scenario.");
        }
        return scenario.getObject().run(person);
    }

    /** What the ledger says about this invocation. */
    Component story(InvocationId invocation) {
        var entries = ledger.ofInvocation(invocation);
        var types = entries.stream().map(it -> it.type()).toList();
        var isHeld = types.contains("verifier.rejected") && !types.contains("tool.invoked");
        var verdict = isHeld
                ? new VerdictBanner(
                        Tone.OK,
                        "Refused before any tool code ran",
                        "A credential was issued for issues.list and presented for issues.read. The verifier said"
                                + " action_mismatch, and the ledger has no tool.invoked under this invocation.")
                : new VerdictBanner(
                        Tone.BAD,
                        "The ledger does not tell the story it should",
                        "It should have verifier.rejected and no tool.invoked under this invocation.");
        return new Panel(
                "The headline scenario",
                verdict,
                new Timeline(entries),
                new Paragraph(new Anchor(Links.invocation(invocation), "Read the entries in the audit log")));
    }
}
