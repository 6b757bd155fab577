package dev.chancery.tools.registry;

import dev.chancery.kernel.Actor;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import org.springframework.stereotype.Component;

/** Tells the ledger what happens to registered servers, in the transaction that makes it happen. */
@Component
class RegistryLedger {

    static final Actor ITSELF = new Actor.Service("tools");

    private final Ledger ledger;

    RegistryLedger(Ledger ledger) {
        this.ledger = ledger;
    }

    void registered(RegisteredServer server, Actor by) {
        ledger.append(event("tool_server.registered", server, by)
                .with("url", server.identity().url())
                .with("actions", server.actions().size()));
    }

    void secretChanged(RegisteredServer server, Actor by) {
        ledger.append(event("tool_server.secret_changed", server, by).with("has_secret", server.hasSecret()));
    }

    void suspended(RegisteredServer server, String reason, Actor by) {
        ledger.append(event("tool_server.suspended", server, by).retaining("reason", reason));
    }

    void resumed(RegisteredServer server, String reason, Actor by) {
        ledger.append(event("tool_server.resumed", server, by).retaining("reason", reason));
    }

    void confirmed(RegisteredServer server, RegisteredAction action, Actor by) {
        ledger.append(event("tool_server.action_confirmed", server, by)
                .with("action", action.name())
                .with("effect", action.effect().label())
                .with("definition", action.digest().toString()));
    }

    /** An action that cannot be called any more, until somebody looked at what its server says of it now. */
    void quarantined(RegisteredServer server, RegisteredAction action) {
        ledger.append(event("tool_server.action_quarantined", server, ITSELF)
                .with("action", action.name())
                .with("state", action.state().label())
                .with("definition", action.digest().toString()));
    }

    private static LedgerEvent event(String type, RegisteredServer server, Actor by) {
        return LedgerEvent.of(type, by)
                .about(server.audience())
                .with("server", server.id().toString());
    }
}
