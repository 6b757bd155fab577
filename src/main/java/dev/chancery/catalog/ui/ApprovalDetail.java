package dev.chancery.catalog.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.catalog.approval.ApprovalAnswer;
import dev.chancery.catalog.approval.ApprovalDecision;
import dev.chancery.catalog.approval.WaitingApproval;
import dev.chancery.console.Tone;
import dev.chancery.console.components.Chip;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.kernel.Refusal;
import java.util.function.Function;

/** One question with all it takes to answer it, and the place to answer. */
final class ApprovalDetail extends Composite<Panel> {

    private static final int LENGTH = 1000;

    private final WaitingApproval approval;
    private final String kind;
    private final Function<ApprovalDecision, ApprovalAnswer> decide;
    private final Runnable decided;
    private final TextArea reason = new TextArea("Reason");

    ApprovalDetail(
            WaitingApproval approval,
            String kind,
            Function<ApprovalDecision, ApprovalAnswer> decide,
            Runnable decided) {
        this.approval = approval;
        this.kind = kind;
        this.decide = decide;
        this.decided = decided;
    }

    @Override
    protected Panel initContent() {
        var panel = new Panel(approval.title(), meta(), new Paragraph(approval.summary()), facts());
        panel.addClassName("approval-detail");
        approval.change().ifPresent(it -> panel.add(new DiffView(it.title(), it.before(), it.after())));
        approval.path().ifPresent(it -> panel.beside(new Anchor(it, "Open its page")));
        approval.barred().ifPresentOrElse(it -> panel.add(barred(it)), () -> panel.add(answer()));
        return panel;
    }

    private Div meta() {
        var meta = new Div(
                new Chip(Tone.INFO, kind), new Span("asked by " + approval.askedBy()), new RelativeTime(approval.at()));
        meta.addClassNames("waiting-meta");
        approval.expiresAt().ifPresent(it -> meta.add(new Span("answer"), new RelativeTime(it)));
        return meta;
    }

    private FactList facts() {
        var facts = new FactList();
        approval.context().forEach(it -> facts.fact(it.label(), it.value(), it.detail()));
        return facts;
    }

    private static VerdictBanner barred(Refusal refusal) {
        return new VerdictBanner(Tone.QUIET, "Somebody else decides this", refusal.detail());
    }

    private Div answer() {
        reason.setWidthFull();
        reason.setMinRows(2);
        reason.setMaxLength(LENGTH);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText("Kept in the ledger for whoever asks later.");
        var deny = new Button("Deny", VaadinIcon.BAN.create(), _ -> decide(false));
        deny.addThemeVariants(ButtonVariant.ERROR);
        var approve = new Button("Approve", VaadinIcon.CHECK.create(), _ -> decide(true));
        approve.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(deny, approve);
        buttons.addClassNames("row", "decision-buttons");
        var answer = new Div(reason, buttons);
        answer.addClassNames("decision", "form");
        return answer;
    }

    private void decide(boolean yes) {
        if (reason.getValue().isBlank()) {
            complain("A reason is needed.");
            return;
        }
        switch (decide.apply(new ApprovalDecision(approval.id(), yes, reason.getValue()))) {
            case ApprovalAnswer.Decided(var outcome) -> {
                Notification.show(outcome, 5000, Notification.Position.BOTTOM_CENTER);
                decided.run();
            }
            case ApprovalAnswer.Refused(var refusal) -> complain(refusal.detail());
        }
    }

    private void complain(String detail) {
        reason.setErrorMessage(detail);
        reason.setInvalid(true);
    }
}
