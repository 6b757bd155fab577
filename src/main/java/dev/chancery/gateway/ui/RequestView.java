package dev.chancery.gateway.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.console.evidence.Waterfall;
import dev.chancery.gateway.record.RequestRecord;
import dev.chancery.gateway.record.Requests;
import dev.chancery.gateway.store.RunLogs;
import dev.chancery.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What happened to this call? Follows it while it is under way. */
@Route("requests/:request")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/gateway.css")
@StyleSheet("context://chancery/settings.css")
@StyleSheet("context://chancery/review.css")
class RequestView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Requests requests;
    private final RunLogs logs;
    private final RequestFacts facts;
    private String name = "";
    private Optional<String> part = Optional.empty();
    private List<RequestRecord> shown = List.of();
    private Optional<Registration> beat = Optional.empty();

    RequestView(Requests requests, RunLogs logs, RequestFacts facts) {
        this.requests = requests;
        this.logs = logs;
        this.facts = facts;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        name = event.getRouteParameters().get("request").orElse("");
        part = event.getLocation().getQueryParameters().getSingleParameter("of");
        shown = List.of();
        show();
    }

    @Override
    public String getPageTitle() {
        return "Request · Chancery";
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (shown.stream().anyMatch(it -> !it.hasEnded())) {
            attach.getUI().setPollInterval((int) BEAT.toMillis());
            beat = Optional.of(attach.getUI().addPollListener(_ -> show()));
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        beat.ifPresent(it -> {
            it.remove();
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        });
        beat = Optional.empty();
    }

    private void show() {
        var now = requests.named(name).stream()
                .filter(it -> part.isEmpty() || it.opening().project().equals(part))
                .toList();
        if (now.equals(shown) && !now.isEmpty()) {
            return;
        }
        shown = now;
        removeAll();
        if (now.isEmpty()) {
            add(
                    new ViewHeader("Request", "").breadcrumb("Gateway", Links.gateway()),
                    new EmptyState(
                            VaadinIcon.SEARCH,
                            "No request of this name",
                            "Only runs, model calls and tool calls are kept here, and they appear about a second after they ended.",
                            new Anchor(Links.gateway(), "See the latest requests")));
        } else if (now.size() == 1) {
            one(now.getFirst());
        } else {
            several(now);
        }
    }

    private void several(List<RequestRecord> all) {
        add(headerOf(all), new Panel("Requests", new RequestList(all)).flush());
    }

    private ViewHeader headerOf(List<RequestRecord> all) {
        var review = all.stream()
                .filter(it -> it.opening().route().equals("review"))
                .flatMap(it -> it.opening().run().stream())
                .filter(it -> it.toString().equals(name))
                .findFirst();
        return review.map(it -> new ViewHeader("Model calls of a review", all.size() + " calls, oldest first")
                        .breadcrumb("Its run", Links.run(it)))
                .orElseGet(() -> new ViewHeader(
                                "Requests named " + name, all.size() + " requests carry this name, oldest first")
                        .breadcrumb("Gateway", Links.gateway()));
    }

    private void one(RequestRecord request) {
        var calls = requests.ofRun(request.id());
        var header = new ViewHeader(RequestList.what(request), "")
                .breadcrumb("Gateway", Links.gateway())
                .subtitle(
                        mono(request.request()),
                        new Span("for " + request.actor()),
                        new RelativeTime(request.beganAt()));
        var banner = new VerdictBanner(tone(request), title(request), grounds(request, calls));
        banner.getElement().setAttribute("role", "status");
        add(header, banner, waterfall(request, calls));
        var details = new Div(facts.panel(request), facts.limits(request, calls));
        details.addClassNames("columns");
        add(details);
        if (!calls.isEmpty()) {
            add(new Panel("Model calls", new RequestList(calls)).flush());
        }
        logs.find(request.id()).ifPresent(it -> {
            var log = new Pre(it);
            log.addClassName("run-log");
            log.getElement()
                    .setAttribute("tabindex", "0")
                    .setAttribute("role", "region")
                    .setAttribute("aria-label", "Log");
            add(new Panel("What the workflow said", log));
        });
    }

    private static Panel waterfall(RequestRecord request, List<RequestRecord> calls) {
        var steps = RequestSteps.of(request, calls);
        if (steps.isEmpty()) {
            return new Panel("Steps", new Span("No step was recorded before it ended."));
        }
        var drawing = new Waterfall(request.took());
        StepRow.rows(steps, request.took()).forEach(drawing::call);
        var panel = new Panel("Steps", drawing);
        if (request.stepsDropped() > 0) {
            panel.beside(new Span(request.stepsDropped() + " more were not kept"));
        }
        return panel;
    }

    private static Tone tone(RequestRecord request) {
        return Marks.tone(request);
    }

    private static String title(RequestRecord request) {
        return Marks.word(request) + (request.hasEnded() ? " after " : " for ") + Spans.words(request.took());
    }

    private static String grounds(RequestRecord request, List<RequestRecord> calls) {
        var answer = request.closing()
                .map(it -> isTool(request)
                        ? it.code().orElse("")
                        : "HTTP " + it.status()
                                + it.code().map(code -> " · " + code).orElse(""))
                .orElse("This page follows it.");
        return calls.isEmpty() ? answer : answer + " · " + calls.size() + " model calls";
    }

    /** MCP answers 200 to nearly everything. */
    private static boolean isTool(RequestRecord request) {
        return request.opening().route().equals("tool");
    }

    private static Span mono(String text) {
        var span = new Span(text);
        span.addClassName("mono");
        return span;
    }
}
