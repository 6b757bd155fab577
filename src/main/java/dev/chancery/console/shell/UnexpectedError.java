package dev.chancery.console.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import dev.chancery.kernel.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the viewer, without detail, that what they just did broke, and under which request to look it up. */
final class UnexpectedError implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedError.class);
    private static final int SHOWN_FOR_MS = 10_000;

    @Override
    public void error(ErrorEvent event) {
        LOG.error("An act in the console broke.", event.getThrowable());
        if (UI.getCurrent() != null) {
            var request = RequestId.current().map(id -> " Request " + id + ".").orElse("");
            Notification.show(
                            "That did not work; the fault is ours and has been logged." + request,
                            SHOWN_FOR_MS,
                            Notification.Position.BOTTOM_END)
                    .addThemeVariants(NotificationVariant.ERROR);
        }
    }
}
