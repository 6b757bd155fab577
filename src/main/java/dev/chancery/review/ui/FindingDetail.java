package dev.chancery.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.Chip;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.evidence.CodeBlock;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.Triage;
import dev.chancery.review.triage.Code;
import dev.chancery.review.triage.CodeSession;
import dev.chancery.review.triage.Dossier;
import dev.chancery.review.triage.FileAtHead;
import java.util.Locale;

/** Everything needed to decide on one finding: the code, who said what, why it is one finding, and the answers. */
final class FindingDetail extends Article {

    private static final int CLOSE = 4;
    private static final int WIDE = CodeSession.CONTEXT;

    private final Dossier dossier;
    private final Code code;
    private final Div place = new Div();
    private boolean expanded;

    FindingDetail(Dossier dossier, Code code) {
        this.dossier = dossier;
        this.code = code;
        addClassNames("panel", "finding-detail");
        getElement().setAttribute("aria-label", "Finding");
        add(head(), new H2(dossier.group().title()));
        if (dossier.group().triage().isAnswered()) {
            add(answer(dossier.group().triage()));
        }
        dossier.group().recurrence().ifPresent(it -> add(new FindingLineage(it)));
        add(place, new FindingVotes(dossier), new FindingGrounds(dossier.group()));
        add(new FindingHistory(dossier.history()));
        showCode();
    }

    /** Shows more of the code around the finding, or less again. */
    void toggleCode() {
        expanded = !expanded;
        showCode();
    }

    private Div head() {
        var review = dossier.review();
        var head = new Div(
                Marks.chip(dossier.group().classified()),
                Marks.word(dossier.group().severity()),
                new Anchor(Links.run(review.id().value()), review.title()),
                new Span(basis(review)));
        if (review.simulated()) {
            head.add(new Chip(Tone.WARN, "Simulated"));
        }
        if (review.sample()) {
            head.add(new Chip(Tone.QUIET, "Sample"));
        }
        head.addClassName("finding-meta");
        return head;
    }

    private static String basis(ReviewReport review) {
        return review.state().label() + " review, " + review.answered() + " of "
                + review.participants().size() + " participants";
    }

    private static Div answer(Triage triage) {
        var answer = new Div(Marks.word(triage.state()));
        answer.addClassName("finding-answer");
        triage.reason().ifPresent(it -> answer.add(new Span("as " + it.title().toLowerCase(Locale.ROOT))));
        triage.duplicateOf().ifPresent(it -> answer.add(new Anchor(Links.finding(it), "of another finding")));
        if (triage.state() == Triage.State.SNOOZED) {
            answer.add(new Span("until"));
            triage.until()
                    .ifPresentOrElse(
                            it -> answer.add(RelativeTime.absolute(it)),
                            () -> answer.add(new Span("a review meets it again")));
        }
        triage.by().ifPresent(it -> answer.add(new Span("by " + it)));
        triage.at().ifPresent(it -> answer.add(new RelativeTime(it)));
        if (!triage.note().isBlank()) {
            var note = new Span("“" + triage.note() + "”");
            note.addClassName("finding-note");
            answer.add(note);
        }
        return answer;
    }

    private void showCode() {
        place.removeAll();
        place.add(
                switch (code) {
                    case FileAtHead file -> excerpt(file);
                    case Code.Gone(var reason) -> gone(reason);
                });
    }

    private Component excerpt(FileAtHead file) {
        var group = dossier.group();
        var lines = CodeExcerpt.of(file, group.startLine(), group.endLine(), expanded ? WIDE : CLOSE);
        return lines.isEmpty()
                ? gone("The lines of this finding are not part of what was submitted.")
                : new CodeBlock(group.file(), lines);
    }

    private Component gone(String reason) {
        var icon = VaadinIcon.FILE_REMOVE.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var where = new Span(dossier.group().file() + ":" + dossier.group().startLine());
        where.addClassName("mono");
        var gone = new Div(icon, new Span("The code is no longer available. " + reason), where);
        gone.addClassName("code-gone");
        return gone;
    }
}
