package dev.chancery.identity.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.chancery.identity.people.SignedInPerson;
import org.springframework.stereotype.Component;

/** Leads who signed in with a temporary password to the page where they choose their own, whatever page they asked for. */
@Component
class TemporaryPasswordGuard implements VaadinServiceInitListener {

    private final AuthenticationContext authentication;

    TemporaryPasswordGuard(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(it -> it.getUI().addBeforeEnterListener(this::lead));
    }

    private void lead(BeforeEnterEvent event) {
        var mustChoose = authentication
                .getAuthenticatedUser(Object.class)
                .filter(it -> it instanceof SignedInPerson person && person.hasTemporaryPassword())
                .isPresent();
        if (mustChoose && !event.getNavigationTarget().equals(AccountView.class)) {
            event.forwardTo(AccountView.class);
        }
    }
}
