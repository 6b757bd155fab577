package dev.chancery.ledger.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.ledger.integrity.EntryRange;
import dev.chancery.ledger.integrity.RangeCheck;
import dev.chancery.ledger.witnessing.Witnessing;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Is this part of the log what was signed? Proves a range of entries anew, and says how far it has come. */
@Route("ledger/verify")
@PageTitle("Verify the log · Chancery")
@RolesAllowed({"ADMIN", "AUDITOR", "REVIEWER"})
@StyleSheet("context://chancery/ledger.css")
class VerifyRangeView extends Div implements AfterNavigationObserver {

    private static final Logger LOG = LoggerFactory.getLogger(VerifyRangeView.class);
    private static final int BEAT_MILLIS = 500;

    private final LedgerReader ledger;
    private final RangeCheck check;
    private final ViewHeader header = new ViewHeader("Verify the log", "").breadcrumb("Audit log", Links.ledger());
    private final IntegerField first = new IntegerField("From entry");
    private final IntegerField last = new IntegerField("To entry");
    private final Button verify = new Button("Verify", _ -> start());
    private final Button stop = new Button("Stop", _ -> run().ifPresent(RangeRun::stop));
    private final Div form = new Div(first, last, verify, stop);
    private final Div outcome = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Span progress = new Span();
    private Optional<RangeRun> run = Optional.empty();
    private Optional<Registration> beat = Optional.empty();

    VerifyRangeView(LedgerReader ledger, RangeCheck check, Witnessing witnessing) {
        this.ledger = ledger;
        this.check = check;
        addClassName("page");
        form.addClassName("range-form");
        outcome.addClassName("stack");
        first.setMin(0);
        last.setMin(0);
        verify.addThemeVariants(ButtonVariant.PRIMARY);
        verify.addClickShortcut(Key.ENTER);
        stop.setVisible(false);
        bar.getElement().setAttribute("aria-label", "Entries compared");
        progress.getElement().setAttribute("role", "status");
        add(header, form, outcome, new WitnessPanel(witnessing.standings()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var head = ledger.latest();
        header.setSubtitle("The signed tree has " + Words.entries(head.size())
                + ". Each entry of the range is hashed again and followed up to its root.");
        form.setVisible(head.size() > 0);
        outcome.removeAll();
        if (head.size() == 0) {
            outcome.add(new EmptyState(
                    VaadinIcon.ARCHIVES, "There is nothing to verify yet", "Entries are in the tree within a second."));
            return;
        }
        var asked = event.getLocation().getQueryParameters();
        first.setValue(asked.getSingleParameter("first")
                .flatMap(VerifyRangeView::index)
                .orElse(0));
        last.setValue(
                asked.getSingleParameter("last").flatMap(VerifyRangeView::index).orElse((int)
                        Math.min(Integer.MAX_VALUE, head.size() - 1)));
    }

    private void start() {
        var from = first.getOptionalValue();
        var to = last.getOptionalValue();
        if (from.isEmpty() || to.isEmpty() || from.get() < 0 || to.get() < from.get()) {
            outcome.removeAll();
            outcome.add(new VerdictBanner(
                    Tone.WARN,
                    "That is no range",
                    "It goes from one entry to the same or a later one, such as 0 to 99."));
            return;
        }
        run = Optional.of(RangeRun.start(check, new EntryRange(from.get(), to.get())));
        outcome.removeAll();
        outcome.add(bar, progress);
        isRunning(true);
        follow();
    }

    private void follow() {
        run.ifPresent(it -> {
            bar.setValue((double) it.compared() / it.range().length());
            progress.setText("%s of %s compared"
                    .formatted(
                            Words.number(it.compared()),
                            Words.entries(it.range().length())));
            verdict(it).ifPresent(this::end);
        });
    }

    private static Optional<Component> verdict(RangeRun run) {
        try {
            return run.verdict().map(RangeBanner::of);
        } catch (CompletionException failed) {
            LOG.warn("A range of the ledger could not be verified.", failed);
            return Optional.of(new VerdictBanner(
                    Tone.WARN, "Not verified", "The entries could not be read to the end. Try again in a moment."));
        }
    }

    private void end(Component banner) {
        run = Optional.empty();
        outcome.removeAll();
        outcome.add(banner);
        isRunning(false);
    }

    private void isRunning(boolean running) {
        verify.setEnabled(!running);
        stop.setVisible(running);
        beat.ifPresent(Registration::remove);
        getUI().ifPresent(ui -> {
            ui.setPollInterval(running ? BEAT_MILLIS : -1);
            beat = running ? Optional.of(ui.addPollListener(_ -> follow())) : Optional.empty();
        });
    }

    private Optional<RangeRun> run() {
        return run;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        run.ifPresent(_ -> isRunning(true));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        run.ifPresent(RangeRun::stop);
        isRunning(false);
    }

    private static Optional<Integer> index(String text) {
        try {
            return Optional.of(Integer.valueOf(text)).filter(it -> it >= 0);
        } catch (NumberFormatException notAnIndex) {
            return Optional.empty();
        }
    }
}
