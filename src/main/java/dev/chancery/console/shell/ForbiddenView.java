package dev.chancery.console.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.ErrorState;
import jakarta.servlet.http.HttpServletResponse;

/** The page exists, but not for the viewer's role. */
@ParentLayout(ShellLayout.class)
@AnonymousAllowed
class ForbiddenView extends Composite<ErrorState> implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    private final SignedIn person;

    ForbiddenView(SignedIn person) {
        this.person = person;
    }

    @Override
    protected ErrorState initContent() {
        return new ErrorState(
                Tone.WARN,
                VaadinIcon.LOCK,
                "This page is not for your role",
                "You are signed in as " + person.displayName() + " (" + person.roleTitle()
                        + "). Ask a platform admin for the role you need, or sign in as somebody who holds it.",
                new Anchor(Links.home(), "Go to the overview"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return "Not allowed";
    }
}
