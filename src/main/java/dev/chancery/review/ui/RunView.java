package dev.chancery.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.Registration;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.Chip;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.console.evidence.DigestLink;
import dev.chancery.identity.Roles;
import dev.chancery.kernel.Digest;
import dev.chancery.review.ReviewId;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.RunBudget;
import dev.chancery.review.evaluation.ui.MeasureDialog;
import dev.chancery.review.sarif.SarifWriter;
import dev.chancery.review.store.Audits;
import dev.chancery.review.store.Reports;
import dev.chancery.review.store.RunFacts;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What became of this review, who took part, and what did it stand on? Follows the run while it lasts. */
@Route("runs/:run")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/review.css")
class RunView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration BEAT = Duration.ofSeconds(1);

    private final Reports reports;
    private final Audits audits;
    private final MeasureDialog.Parts measuring;
    private Optional<ReviewReport> shown = Optional.empty();
    private Optional<Registration> beat = Optional.empty();

    RunView(Reports reports, Audits audits, MeasureDialog.Parts measuring) {
        this.reports = reports;
        this.audits = audits;
        this.measuring = measuring;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("run").flatMap(ReviewId::parse);
        if (id.isEmpty() || !show(id.get())) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return shown.map(ReviewReport::title).orElse("Run");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        if (shown.filter(it -> !it.state().hasEnded()).isPresent()) {
            attach.getUI().setPollInterval((int) BEAT.toMillis());
            beat = Optional.of(attach.getUI().addPollListener(_ -> follow()));
        }
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        rest();
    }

    private void follow() {
        shown.map(ReviewReport::id).ifPresent(this::show);
        if (shown.filter(it -> !it.state().hasEnded()).isEmpty()) {
            rest();
        }
    }

    private void rest() {
        beat.ifPresent(it -> {
            it.remove();
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        });
        beat = Optional.empty();
    }

    /** Draws the run anew if it changed since it was drawn last; false when there is none. */
    private boolean show(ReviewId id) {
        var now = reports.find(id);
        if (now.isPresent() && !now.equals(shown)) {
            shown = now;
            removeAll();
            reports.facts(id).ifPresent(facts -> draw(now.get(), facts));
        }
        return now.isPresent();
    }

    private void draw(ReviewReport report, RunFacts facts) {
        var sentence = RunSentence.of(report);
        var banner = new VerdictBanner(Marks.tone(report.state()), sentence.title(), sentence.grounds());
        banner.getElement().setAttribute("role", "status");
        var columns = new Div(new ClassesPanel(report), new EffectPanel(report, facts));
        columns.addClassNames("columns", "run-columns");
        add(header(report, facts), banner);
        if (report.simulated()) {
            add(new VerdictBanner(
                    Tone.WARN,
                    "Simulated: answers in this review came from a script",
                    "No model was asked for them. Nothing here is evidence, and its statement says so."));
        }
        var budget = new RunBudget(facts.budget().total(), facts.budget().call());
        add(new FanOutPanel(report, budget), columns, new ParticipantsPanel(report));
        if (EscalationsPanel.has(report)) {
            add(new EscalationsPanel(report));
        }
        report.audit().ifPresent(it -> add(new AuditPanel(report, it, audits)));
    }

    private ViewHeader header(ReviewReport report, RunFacts facts) {
        var header = new ViewHeader(report.title(), "")
                .breadcrumb("Runs", Links.runs())
                .subtitle(
                        new DigestLink(subject(report)),
                        new Span(EffectPanel.size(facts)),
                        new Span("asked by " + report.submittedBy()),
                        new RelativeTime(report.submittedAt()));
        if (report.simulated()) {
            header.actions(new Chip(Tone.WARN, "Simulated"));
        }
        if (report.sample()) {
            header.actions(new Chip(Tone.QUIET, "Sample"));
        }
        header.actions(action("Ledger", Links.invocation(report.invocation())));
        if (report.state().hasEnded()) {
            header.actions(action("Artifact", Links.artifact(subject(report))), sarif(report));
            if (measuring.mayMeasure()) {
                header.actions(new Button("Replay…", _ -> replay(report.id())));
            }
        }
        if (ClassesPanel.hasFindings(report)) {
            var findings = new RouterLink("Findings", FindingsView.class);
            findings.setQueryParameters(
                    InboxAddress.filtered("run:" + report.id()).parameters());
            findings.addClassNames("button-link", "primary");
            header.actions(findings);
        }
        return header;
    }

    private void replay(ReviewId review) {
        new MeasureDialog(measuring, List.of(), Optional.of(review)).open();
    }

    private static Anchor sarif(ReviewReport report) {
        return AuditPanel.file(
                "SARIF",
                "review-" + report.id() + ".sarif",
                () -> SarifWriter.write(report).getBytes(StandardCharsets.UTF_8));
    }

    private static Anchor action(String text, String path) {
        var link = new Anchor(path, text);
        link.addClassName("button-link");
        return link;
    }

    private static Digest subject(ReviewReport report) {
        return report.headCommit().map(Digest::gitCommit).orElse(report.changeDigest());
    }
}
