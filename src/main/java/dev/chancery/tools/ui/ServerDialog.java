package dev.chancery.tools.ui;

import com.vaadin.flow.component.dialog.Dialog;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.tools.registry.RegisteredAction;
import dev.chancery.tools.registry.RegisteredServer;
import dev.chancery.tools.registry.ServerAnswer;
import dev.chancery.tools.registry.ServerRegistry;
import java.util.Optional;

/** Makes the dialog for one thing that can be done about a registered server. */
@FunctionalInterface
interface ServerDialog {

    ServerDialog REFRESH = (server, registry, _) -> new RefreshDialog(server, () -> registry.refresh(server.id()));

    ServerDialog SECRET = (server, registry, by) ->
            new SecretDialog(server, secret -> refusal(registry.changeSecret(server.id(), secret, by)));

    ServerDialog SUSPEND = (server, registry, by) -> new WhyDialog(
            new WhyDialog.Words(
                    "Suspend " + server.name() + "?",
                    "Nothing of it can be called from the next call on. It can be resumed later.",
                    "Suspend"),
            reason -> refusal(registry.suspend(server.id(), reason, by)));

    ServerDialog RESUME = (server, registry, by) -> new WhyDialog(
            new WhyDialog.Words(
                    "Resume " + server.name() + "?",
                    "What is confirmed of it can be called again, as far as policy permits.",
                    "Resume"),
            reason -> refusal(registry.resume(server.id(), reason, by)));

    Dialog of(RegisteredServer server, ServerRegistry registry, Actor.Person by);

    static ServerDialog confirming(RegisteredAction action) {
        return (server, registry, by) -> new ConfirmDialog(
                action, effect -> refusal(registry.confirm(server.id(), action.name(), action.digest(), effect, by)));
    }

    private static Optional<Refusal> refusal(ServerAnswer answer) {
        return switch (answer) {
            case ServerAnswer.Kept _ -> Optional.empty();
            case ServerAnswer.Refused(var refusal) -> Optional.of(refusal);
        };
    }
}
