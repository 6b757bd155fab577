package dev.chancery.gateway.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Links;
import dev.chancery.console.components.CopyButton;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.gateway.executor.PoolStates;
import dev.chancery.gateway.record.RequestRecord;
import dev.chancery.gateway.store.ProjectRecord;
import dev.chancery.gateway.store.Projects;
import dev.chancery.gateway.workflow.Timeouts;
import dev.chancery.kernel.Trail;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is known of a request beside its steps. */
@Component
class RequestFacts {

    private final Projects projects;
    private final Timeouts timeouts;
    private final PoolStates pools;

    RequestFacts(Projects projects, Timeouts timeouts, PoolStates pools) {
        this.pools = pools;
        this.projects = projects;
        this.timeouts = timeouts;
    }

    Panel panel(RequestRecord request) {
        var facts = new FactList().fact("Request id", copied(request.request(), "Copy request id"));
        request.trace().ifPresent(it -> facts.fact("Trace", copied(it, "Copy trace")));
        var isReview = request.opening().route().equals("review");
        request.opening()
                .run()
                .map(it -> isReview
                        ? new Anchor(Links.run(it), "its review")
                        : new Anchor(Links.request(it.toString()), "its run"))
                .ifPresent(it -> facts.fact("Run", it));
        request.opening().project().ifPresent(it -> facts.fact(isReview ? "Participant" : "Project", it));
        facts.fact(
                "Model",
                request.use()
                        .map(it -> it.model() + " at " + it.provider())
                        .orElse(request.opening().model()));
        request.use().ifPresent(it -> facts.fact("Tokens", it.inputTokens() + " in, " + it.outputTokens() + " out"));
        return new Panel("Facts", facts);
    }

    /** Every limit it passed, in order: room, tokens, money, and the times that nest, each beside what was measured. */
    Panel limits(RequestRecord request, List<RequestRecord> calls) {
        var steps = RequestSteps.of(request, calls);
        var project = request.opening().project().flatMap(projects::find).map(ProjectRecord::project);
        var isRun = request.opening().route().equals("run");
        var facts = new FactList();
        longest(steps, "admission").filter(it -> !it.outcome().equals("ok")).ifPresent(it -> room(facts, it));
        longest(steps, "queue").ifPresent(it -> room(facts, it));
        for (var kind : List.of("tokens", "policy", "budget")) {
            longest(steps, kind)
                    .ifPresent(it -> facts.fact(
                            StepRow.title(kind), it.outcome().equals("ok") ? "allowed" : it.outcome(), it.detail()));
        }
        longest(steps, "attempt").ifPresent(it -> facts.fact("Longest attempt", Spans.words(it.took()), it.detail()));
        longest(steps, "call")
                .ifPresent(it -> facts.fact("Longest provider call", Spans.words(it.took()), it.detail()));
        longest(steps, "work")
                .ifPresent(it -> facts.fact(
                        "Work",
                        Spans.words(it.took()),
                        isRun
                                ? project.map(known -> share(it.took(), timeouts.work(known), "budget"))
                                        .orElse("")
                                : it.detail()));
        facts.fact(
                "Whole request",
                Spans.words(request.took()),
                isRun
                        ? project.map(it -> share(request.took(), timeouts.request(it), "patience"))
                                .orElse("")
                        : "");
        return new Panel("Limits", facts);
    }

    private void room(FactList facts, Trail.Step step) {
        var limits = pools.now().stream()
                .filter(it -> it.name().equals(step.name()))
                .findFirst()
                .map(it -> "pool " + it.name() + ": " + it.workers() + " workers, " + it.queue() + " places to wait")
                .orElse("pool " + step.name());
        var isIn = step.outcome().equals("ok");
        facts.fact("Admission", isIn ? "waited " + Spans.words(step.took()) : step.outcome(), limits);
    }

    private static String share(Duration took, Duration limit, String what) {
        var percent = Math.round(100.0 * (double) took.toNanos() / (double) limit.toNanos());
        return (percent < 1 ? "under 1" : percent) + " % of the " + what + " of " + Spans.words(limit);
    }

    private static Optional<Trail.Step> longest(List<Trail.Step> steps, String kind) {
        return steps.stream().filter(it -> it.kind().equals(kind)).max(Comparator.comparing(Trail.Step::took));
    }

    private static Span copied(String text, String name) {
        var shown = new Span(text);
        shown.addClassName("mono");
        var both = new Span(shown, new CopyButton(text, name));
        both.addClassNames("digest", "breaking");
        return both;
    }
}
