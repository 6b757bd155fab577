package dev.chancery.authority.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.chancery.identity.Roles;
import org.springframework.stereotype.Component;

/** Whether whoever looks may take tasks and credentials back; auditors only read. */
@Component
class MayRevoke {

    private final AuthenticationContext viewer;

    MayRevoke(AuthenticationContext viewer) {
        this.viewer = viewer;
    }

    boolean isAllowed() {
        return viewer.hasAnyRole(Roles.ADMIN, Roles.REVIEWER);
    }
}
