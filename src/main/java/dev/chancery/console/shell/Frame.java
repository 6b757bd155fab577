package dev.chancery.console.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.springframework.stereotype.Component;

/**
 * What surrounds the console in the browser: the theme applied before the first paint, the language, the icon, and words
 * for a session that ended or a server that went away.
 */
@Component
class Frame implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(Frame::complete);
        event.getSource().setSystemMessagesProvider(_ -> messages());
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(new UnexpectedError()));
        event.getSource().addUIInitListener(init -> {
            var lost = init.getUI().getReconnectDialogConfiguration();
            lost.setDialogText("The server does not answer. Trying again…");
            lost.setDialogTextGaveUp("The server is gone. Open the page again when it is back.");
        });
    }

    private static void complete(IndexHtmlResponse response) {
        var document = response.getDocument();
        document.select("html").attr("lang", "en");
        var root = response.getVaadinRequest().getContextPath();
        document.head().prepend("""
                <script src="%1$s/chancery/look.js"></script>
                <link rel="icon" href="%1$s/chancery/seal.svg" type="image/svg+xml">
                <meta name="description" content="The control plane around production AI agents">
                """.formatted(root));
    }

    private static CustomizedSystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption("Your session has ended");
        messages.setSessionExpiredMessage("Click here to sign in again; you come back to this page.");
        messages.setInternalErrorCaption("Something broke on our side");
        messages.setInternalErrorMessage("It has been logged. Click here to open the page again.");
        return messages;
    }
}
