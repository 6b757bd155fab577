package dev.chancery.console.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.chancery.console.Links;
import dev.chancery.console.components.ErrorState;
import dev.chancery.kernel.RequestId;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page could not be opened because something broke on our side; stands alone, since that may be the shell. */
@AnonymousAllowed
class BrokenView extends Composite<ErrorState> implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(BrokenView.class);

    @Override
    protected ErrorState initContent() {
        return new ErrorState(
                "This page broke",
                "The fault is ours and has been logged. Open the page again; if it keeps breaking, give the request"
                        + " below to whoever runs this server.",
                new Anchor(Links.home(), "Go to the overview"));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("The page {} broke.", event.getLocation().getPath(), parameter.getException());
        RequestId.current().ifPresent(id -> getContent().request(id.value()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return "Broken";
    }
}
