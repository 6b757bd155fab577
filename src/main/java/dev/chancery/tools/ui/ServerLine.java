package dev.chancery.tools.ui;

import dev.chancery.console.Tone;
import dev.chancery.tools.ToolDescription;
import dev.chancery.tools.ToolServer;
import dev.chancery.tools.registry.RegisteredAction;
import dev.chancery.tools.registry.RegisteredServer;
import java.util.List;
import java.util.Optional;

/** A server as the page lists it: one of ours, or a registered one with all that is kept of it. */
record ServerLine(String name, String description, List<ActionLine> actions, Optional<RegisteredServer> registered) {

    /** An action, and what was confirmed of it if its server is a registered one. */
    record ActionLine(ToolDescription tool, Optional<RegisteredAction> registered) {

        boolean isCallable() {
            return registered.map(RegisteredAction::isCallable).orElse(true);
        }

        boolean waits() {
            return registered
                    .filter(it ->
                            it.state() == RegisteredAction.State.NEW || it.state() == RegisteredAction.State.CHANGED)
                    .isPresent();
        }
    }

    static ServerLine of(ToolServer server) {
        return new ServerLine(
                server.name(),
                server.description(),
                server.tools().stream()
                        .map(it -> new ActionLine(it, Optional.empty()))
                        .toList(),
                Optional.empty());
    }

    static ServerLine of(RegisteredServer server) {
        return new ServerLine(
                server.name(),
                server.identity().description(),
                server.actions().stream()
                        .map(it ->
                                new ActionLine(it.definition().describe(server.name(), it.effect()), Optional.of(it)))
                        .toList(),
                Optional.of(server));
    }

    String audience() {
        return ToolServer.AUDIENCE_PREFIX + name;
    }

    boolean isCallable() {
        return registered.map(it -> !it.isSuspended()).orElse(true);
    }

    long waiting() {
        return actions.stream().filter(ActionLine::waits).count();
    }

    Tone tone() {
        if (!isCallable()) {
            return Tone.BAD;
        }
        return waiting() > 0
                        || registered.flatMap(it -> it.health().complaint()).isPresent()
                ? Tone.WARN
                : Tone.OK;
    }

    String state() {
        if (!isCallable()) {
            return "Suspended";
        }
        if (waiting() > 0) {
            return waiting() + " to confirm";
        }
        if (registered.flatMap(it -> it.health().complaint()).isPresent()) {
            return "Not heard of";
        }
        return registered.isPresent() ? "Registered" : "Built in";
    }
}
