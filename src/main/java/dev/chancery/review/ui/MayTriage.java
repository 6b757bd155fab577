package dev.chancery.review.ui;

import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.chancery.identity.Roles;
import org.springframework.stereotype.Component;

/** Whether whoever looks may answer findings and start reviews; auditors only read. */
@Component
class MayTriage {

    private final AuthenticationContext viewer;

    MayTriage(AuthenticationContext viewer) {
        this.viewer = viewer;
    }

    boolean isAllowed() {
        return viewer.hasAnyRole(Roles.ADMIN, Roles.REVIEWER);
    }
}
