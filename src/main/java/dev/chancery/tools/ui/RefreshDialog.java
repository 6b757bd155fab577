package dev.chancery.tools.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.chancery.console.Tone;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.tools.registry.RegisteredServer;
import dev.chancery.tools.registry.ServerAnswer;
import dev.chancery.tools.registry.ServerAnswer.Kept;
import dev.chancery.tools.registry.ServerAnswer.Refused;
import java.util.function.Supplier;

/** Asks a server for its tools, and says what it answered. */
final class RefreshDialog extends Dialog {

    RefreshDialog(RegisteredServer server, Supplier<ServerAnswer> ask) {
        setHeaderTitle("What " + server.name() + " says now");
        var form = new Div(answer(ask.get()));
        form.addClassNames("stack", "form");
        add(form);
        getFooter().add(new Button("Close", _ -> close()));
    }

    private static VerdictBanner answer(ServerAnswer answer) {
        return switch (answer) {
            case Refused(var refusal) -> new VerdictBanner(Tone.WARN, "It did not answer.", refusal.detail());
            case Kept(var server) -> {
                var waiting = ServerLine.of(server).waiting();
                yield waiting == 0
                        ? new VerdictBanner(Tone.OK, "All is as it was confirmed.", "")
                        : new VerdictBanner(
                                Tone.WARN,
                                waiting + (waiting == 1 ? " action waits" : " actions wait") + " to be confirmed.",
                                "What changed since it was confirmed cannot be called until then.");
            }
        };
    }
}
