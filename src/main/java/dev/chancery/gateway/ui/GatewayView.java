package dev.chancery.gateway.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import dev.chancery.console.Tone;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.MoreLink;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.console.export.ExportLinks;
import dev.chancery.console.export.ExportRecord;
import dev.chancery.gateway.executor.PoolStates;
import dev.chancery.gateway.layers.Layer;
import dev.chancery.gateway.layers.LayerVerdict;
import dev.chancery.gateway.layers.Layers;
import dev.chancery.gateway.record.RequestRecord;
import dev.chancery.gateway.record.Requests;
import dev.chancery.identity.Roles;
import dev.chancery.kernel.UuidText;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Is the runtime healthy, and which layer is at fault? Live until it is paused. */
@Route("gateway")
@PageTitle("Gateway · Chancery")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/gateway.css")
@StyleSheet("context://chancery/settings.css")
@StyleSheet("context://chancery/review.css")
@JsModule("context://chancery/time.js")
class GatewayView extends Div implements AfterNavigationObserver {

    private static final Duration BEAT = Duration.ofSeconds(2);
    private static final int PAGE = 25;

    private final Layers layers;
    private final PoolStates pools;
    private final Requests requests;
    private final Div verdict = new Div();
    private final Div bands = new Div();
    private final PoolsPanel poolsPanel = new PoolsPanel();
    private final Div list = new Div();
    private final Button pause = new Button("Pause", VaadinIcon.PAUSE.create(), _ -> turn());
    private final Button news = new Button("", VaadinIcon.REFRESH.create(), _ -> showRequests(Optional.empty()));
    private Optional<Registration> beat = Optional.empty();
    private Optional<UUID> newestShown = Optional.empty();
    private boolean isOlderPage;

    GatewayView(Layers layers, PoolStates pools, Requests requests, ExportRecord record) {
        this.layers = layers;
        this.pools = pools;
        this.requests = requests;
        addClassName("page");
        verdict.getElement().setAttribute("role", "status");
        bands.addClassName("bands");
        news.setVisible(false);
        var header =
                new ViewHeader("Gateway", "Whether the runtime of this node is healthy, and which layer is at fault");
        header.actions(pause, new ExportLinks(() -> RequestExport.of(requests), record));
        add(
                header,
                verdict,
                new Panel("The last fifteen minutes", bands, new BandAxis()),
                poolsPanel,
                new Panel("Requests", list).beside(news).flush());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var before = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("before")
                .flatMap(UuidText::parse);
        draw();
        showRequests(before);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        resume(attach.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        rest();
    }

    private void resume(UI ui) {
        ui.setPollInterval((int) BEAT.toMillis());
        beat = Optional.of(ui.addPollListener(_ -> follow()));
    }

    private void turn() {
        if (beat.isPresent()) {
            rest();
            pause.setText("Resume");
            pause.setIcon(VaadinIcon.PLAY.create());
        } else {
            getUI().ifPresent(this::resume);
            pause.setText("Pause");
            pause.setIcon(VaadinIcon.PAUSE.create());
            follow();
        }
    }

    private void rest() {
        beat.ifPresent(it -> {
            it.remove();
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        });
        beat = Optional.empty();
    }

    private void follow() {
        draw();
        if (!isOlderPage) {
            tellOfNews();
        }
    }

    private void draw() {
        var now = layers.verdict();
        verdict.removeAll();
        verdict.add(new VerdictBanner(tone(now), now.title(), now.grounds()));
        bands.removeAll();
        for (var layer : Layer.values()) {
            bands.add(new LayerBand(
                    layer,
                    layers.history(layer),
                    layers.lately(layer),
                    now.fault().filter(layer::equals).isPresent()));
        }
        poolsPanel.show(pools.now());
    }

    private static Tone tone(LayerVerdict verdict) {
        if (verdict.fault().isPresent()) {
            return Tone.BAD;
        }
        return verdict.isIdle() ? Tone.QUIET : Tone.OK;
    }

    private void tellOfNews() {
        var latest = requests.latest(Optional.empty(), PAGE);
        var fresh = latest.stream()
                .takeWhile(it -> newestShown.filter(it.id()::equals).isEmpty())
                .count();
        news.setVisible(fresh > 0);
        news.setText(fresh == PAGE ? "More than " + PAGE + " new" : fresh + " new");
    }

    private void showRequests(Optional<UUID> before) {
        isOlderPage = before.isPresent();
        var page = requests.latest(before, PAGE);
        newestShown = page.stream().findFirst().map(RequestRecord::id);
        news.setVisible(false);
        list.removeAll();
        if (page.isEmpty()) {
            list.add(
                    isOlderPage
                            ? EmptyState.noMatch(
                                    "There are no older requests.", new RouterLink("The latest", getClass()))
                            : new EmptyState(
                                    VaadinIcon.DASHBOARD,
                                    "No requests yet",
                                    "Run a workflow with POST /v1/run or call a model with POST /v1/chat/completions, and"
                                            + " each appears here.",
                                    new RouterLink("See the workflows", WorkflowsView.class)));
            return;
        }
        list.add(new RequestList(page));
        if (page.size() == PAGE) {
            var last = page.getLast().id().toString();
            list.add(new MoreLink("Older requests", GatewayView.class, QueryParameters.of("before", last)));
        }
    }
}
