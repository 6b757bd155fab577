package dev.chancery.console.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.ErrorState;
import jakarta.servlet.http.HttpServletResponse;

/** There is no such page, or nothing under this id. */
@ParentLayout(ShellLayout.class)
@AnonymousAllowed
class NotFoundView extends Composite<ErrorState> implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    @Override
    protected ErrorState initContent() {
        return new ErrorState(
                Tone.QUIET,
                VaadinIcon.QUESTION_CIRCLE_O,
                "Nothing lives here",
                "The address may be mistyped, or what it named was never recorded. Press Ctrl K to jump to any id,"
                        + " digest or commit.",
                new Anchor(Links.home(), "Go to the overview"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return "Not found";
    }
}
