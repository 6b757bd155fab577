package dev.chancery.review.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.shared.Registration;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.console.evidence.DigestLink;
import dev.chancery.identity.Roles;
import dev.chancery.kernel.UuidText;
import dev.chancery.review.evaluation.Comparison;
import dev.chancery.review.evaluation.Evaluation;
import dev.chancery.review.evaluation.Evaluation.Subject;
import dev.chancery.review.evaluation.EvaluationResult;
import dev.chancery.review.evaluation.Evaluations;
import dev.chancery.review.evaluation.Results;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What did this bundle come to, and is it better than what it would replace? */
@Route("evaluations/:id")
@PageTitle("Evaluation")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/review.css")
@StyleSheet("context://chancery/catalog.css")
@JsModule("context://chancery/time.js")
class EvaluationView extends Div implements BeforeEnterObserver {

    private static final int EVERY = 2000;

    private final Evaluations evaluations;
    private final Results results;
    private Optional<UUID> with = Optional.empty();
    private transient @Nullable Registration polling;

    EvaluationView(Evaluations evaluations, Results results) {
        this.evaluations = evaluations;
        this.results = results;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        stop();
        with = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("with")
                .flatMap(UuidText::parse);
        var found =
                event.getRouteParameters().get("id").flatMap(UuidText::parse).flatMap(evaluations::find);
        removeAll();
        found.ifPresentOrElse(
                this::show,
                () -> add(EmptyState.noMatch(
                        "There is no such evaluation.", new Anchor(EvaluationLinks.all(), "Evaluations"))));
        found.filter(it -> !it.state().hasEnded()).ifPresent(it -> follow(event, it.id()));
    }

    private void follow(BeforeEnterEvent event, UUID id) {
        event.getUI().setPollInterval(EVERY);
        polling = event.getUI()
                .addPollListener(_ -> evaluations.find(id).ifPresent(it -> {
                    removeAll();
                    show(it);
                    if (it.state().hasEnded()) {
                        stop();
                    }
                }));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        stop();
        super.onDetach(detach);
    }

    private void stop() {
        if (polling != null) {
            polling.remove();
            polling = null;
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
        }
    }

    private void show(Evaluation evaluation) {
        var other = with.or(evaluation::against);
        var answer = other.map(it -> results.compare(it, evaluation.id()));
        var comparison = answer.flatMap(
                it -> it instanceof Results.Compared(var compared) ? Optional.of(compared) : Optional.empty());
        add(header(evaluation), banner(evaluation, comparison));
        if (with.isPresent() && answer.orElseThrow() instanceof Results.NotComparable(var refusal)) {
            add(new VerdictBanner(Tone.WARN, "These cannot be compared", refusal.detail()));
        }
        evaluation.result().ifPresent(it -> {
            var others = evaluations.comparable(evaluation);
            if (!others.isEmpty()) {
                add(new ComparePicker(evaluation, others, other));
            }
            var columns = new Div(
                    comparison
                            .<Component>map(both -> new ComparisonPanel(
                                    both, results.differences(other.orElseThrow(), evaluation.id())))
                            .orElseGet(() -> figures(it)),
                    about(evaluation));
            columns.addClassName("columns");
            add(columns);
        });
        if (evaluation.result().isEmpty()) {
            add(about(evaluation));
        }
        var notes = results.notes(evaluation);
        if (!notes.isEmpty()) {
            add(new Panel(
                    "Case by case",
                    new UnorderedList(notes.stream().map(ListItem::new).toArray(ListItem[]::new))));
        }
    }

    /** The page of one measurement, as routes name it. */
    static RouteParameters of(UUID evaluation) {
        return new RouteParameters("id", evaluation.toString());
    }

    private static ViewHeader header(Evaluation evaluation) {
        return new ViewHeader("On " + evaluation.subject().title(), "")
                .breadcrumb("Evaluations", EvaluationLinks.all())
                .subtitle(
                        new Span(EvaluationsView.bundle(evaluation)),
                        new Span("asked by " + evaluation.by().label()),
                        new RelativeTime(evaluation.askedAt()));
    }

    private static VerdictBanner banner(Evaluation evaluation, Optional<Comparison> comparison) {
        return switch (evaluation.state()) {
            case QUEUED, RUNNING ->
                new VerdictBanner(
                        Tone.INFO,
                        evaluation.done() + " of " + evaluation.cases() + " cases measured",
                        "This page follows by itself; you can leave it.");
            case FAILED -> new VerdictBanner(Tone.BAD, "It could not be measured", evaluation.cause());
            case DONE ->
                comparison
                        .map(EvaluationView::verdict)
                        .orElseGet(() -> new VerdictBanner(
                                Tone.OK, "Measured", FigureWords.headline(evaluation) + simulated(evaluation)));
        };
    }

    private static VerdictBanner verdict(Comparison comparison) {
        var against = comparison.before().bundle().stream()
                .filter(it -> !comparison.after().bundle().contains(it))
                .map(it -> it.title())
                .reduce((one, other) -> one + ", " + other)
                .orElse("the same versions measured before");
        return comparison.worse().isEmpty()
                ? new VerdictBanner(Tone.OK, "No worse than " + against, sentences(comparison.changes()))
                : new VerdictBanner(Tone.BAD, "Worse than " + against, sentences(comparison.worse()));
    }

    private static String sentences(List<Comparison.Change> changes) {
        return changes.stream()
                        .filter(it -> it.after().part().isEmpty() || it.isWorse())
                        .map(Comparison.Change::sentence)
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String simulated(Evaluation evaluation) {
        return evaluation.result().filter(EvaluationResult::simulated).isPresent()
                ? ". A model that only plays one took part, so this speaks for nothing real."
                : ".";
    }

    private static Panel figures(EvaluationResult result) {
        var facts = new FactList();
        result.measures()
                .forEach(it -> facts.fact(
                        (it.part().isEmpty() ? "" : it.part() + ": ") + FigureWords.name(it),
                        FigureWords.value(it.value())));
        return new Panel("Figures", facts);
    }

    private static Panel about(Evaluation evaluation) {
        var facts = new FactList();
        evaluation
                .bundle()
                .forEach(it -> facts.fact(
                        new Span(it.kind()), new Anchor(EvaluationLinks.version(it), it.title()), new Span("")));
        facts.fact(new Span("measured on"), subject(evaluation), new Span(""));
        evaluation
                .digest()
                .ifPresent(it -> facts.fact(
                        new Span("result"),
                        new DigestLink(it, EvaluationLinks.one(evaluation.id())),
                        new Span(
                                evaluation
                                                .result()
                                                .filter(EvaluationResult::simulated)
                                                .isPresent()
                                        ? "simulated"
                                        : "")));
        evaluation
                .against()
                .ifPresent(it -> facts.fact(
                        new Span("beside it"),
                        new Anchor(EvaluationLinks.one(it), "what was in production"),
                        new Span("")));
        return new Panel("What was measured", facts);
    }

    private static Component subject(Evaluation evaluation) {
        return evaluation.subject() instanceof Subject.OfReview(var review)
                ? new Anchor(Links.run(review.value()), evaluation.subject().title())
                : new Span(evaluation.subject().title());
    }
}
