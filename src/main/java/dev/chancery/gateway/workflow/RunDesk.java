package dev.chancery.gateway.workflow;

import dev.chancery.gateway.Ending;
import dev.chancery.gateway.ExecutorPools;
import dev.chancery.gateway.Rejected;
import dev.chancery.gateway.RunGrant;
import dev.chancery.gateway.RunOrder;
import dev.chancery.gateway.Slot;
import dev.chancery.gateway.Submitted;
import dev.chancery.gateway.WorkOrder;
import dev.chancery.gateway.Workflow;
import dev.chancery.gateway.Workflow.Produced;
import dev.chancery.gateway.record.OpenRequest;
import dev.chancery.gateway.store.Project;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.RequestId;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/**
 * Runs projects: finds the workflow, admits it to its pool, waits as long as its caller's patience, and keeps the books.
 * The budget is enforced inside the work; the caller's patience is longer, so that over budget is the usual ending.
 */
@Component
public class RunDesk {

    private static final Duration LOOK = Duration.ofMillis(250);

    private final Workflows workflows;
    private final ExecutorPools pools;
    private final RunBooks books;
    private final RunSettings settings;
    private final Clock clock;

    RunDesk(Workflows workflows, ExecutorPools pools, RunBooks books, RunSettings settings, Clock clock) {
        this.workflows = workflows;
        this.pools = pools;
        this.books = books;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Runs what is wished, as the given request, and waits for the end. An interrupt cancels the run, and so does a caller
     * who is gone, which is looked for now and then.
     */
    public RunAnswer run(RunWish wish, OpenRequest request, BooleanSupplier isGone) throws InterruptedException {
        var began = System.nanoTime();
        var found = workflows.find(wish.project());
        request.trail().step("lookup", wish.project(), began, found.isPresent() ? "ok" : "unknown_project", "");
        if (found.isEmpty()) {
            return new RunAnswer.NoProject(
                    new Refusal("unknown_project", "There is no project " + wish.project() + "."));
        }
        var project = found.get().project();
        if (!project.enabled()) {
            return new RunAnswer.NoProject(
                    new Refusal("project_disabled", "The project " + wish.project() + " is switched off."));
        }
        return admit(found.get(), wish, request, isGone);
    }

    private RunAnswer admit(Workflows.Ready found, RunWish wish, OpenRequest request, BooleanSupplier isGone)
            throws InterruptedException {
        var project = found.project();
        var asked = System.nanoTime();
        return switch (pools.admit(project.pool(), project.priority())) {
            case Rejected rejected -> {
                request.trail()
                        .step(
                                "admission",
                                project.pool(),
                                asked,
                                rejected.refusal().code(),
                                "");
                yield new RunAnswer.NoRoom(rejected);
            }
            case Slot slot -> {
                request.trail()
                        .step(
                                "admission",
                                project.pool(),
                                asked,
                                "ok",
                                project.priority().label());
                try {
                    yield await(submit(slot, found, wish, request), project, request, isGone);
                } finally {
                    slot.release();
                }
            }
        };
    }

    private Submitted<Produced> submit(Slot slot, Workflows.Ready found, RunWish wish, OpenRequest request) {
        var project = found.project();
        var grant = new RunGrant(request.id(), project.name(), wish.model(), wish.actor());
        var latest = clock.instant().plus(settings.patience()).plus(project.budget());
        return ScopedValue.where(WorkOrder.CURRENT, new WorkOrder(wish.actor(), latest))
                .call(() -> slot.submit(() -> work(found, wish, grant, request)));
    }

    private Produced work(Workflows.Ready found, RunWish wish, RunGrant grant, OpenRequest request)
            throws InterruptedException {
        var told = System.nanoTime();
        books.began(found.project(), grant, wish.prompt());
        request.trail().step("ledger", "run.started", told, "ok", "");
        var name = RequestId.current().map(RequestId::value).orElse(request.id().toString());
        var log = new AtomicReference<Optional<String>>(Optional.empty());
        var deadline = clock.instant().plus(found.project().budget());
        var began = System.nanoTime();
        var outcome = "exception";
        try {
            var produced = found.workflow()
                    .run(new RunOrder(name, wish.prompt(), deadline, grant, it -> log.set(Optional.of(it))));
            outcome = outcome(produced);
            return produced;
        } catch (InterruptedException cancelled) {
            outcome = "cancelled";
            throw cancelled;
        } finally {
            grant.use().ifPresent(request::used);
            request.trail().step("work", grant.project(), began, outcome, "");
            var ended = System.nanoTime();
            books.ended(grant, outcome, log.get());
            request.trail().step("ledger", "run.ended", ended, "ok", "");
        }
    }

    private static String outcome(Produced produced) {
        return switch (produced) {
            case Workflow.Output _ -> "ok";
            case Workflow.Failed(var refusal) -> refusal.code();
            case Workflow.Unfit(var refusal) -> refusal.code();
            case Workflow.NoRoom(var rejected) -> rejected.refusal().code();
        };
    }

    private RunAnswer await(Submitted<Produced> run, Project project, OpenRequest request, BooleanSupplier isGone)
            throws InterruptedException {
        try {
            return answer(ending(run, project.budget().plus(settings.patience()), isGone), run, project, request);
        } catch (InterruptedException nobodyWaits) {
            run.cancel();
            throw nobodyWaits;
        }
    }

    private Ending<Produced> ending(Submitted<Produced> run, Duration patience, BooleanSupplier isGone)
            throws InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            var ending = run.within(LOOK);
            if (ending.isPresent()) {
                return ending.get();
            }
            if (isGone.getAsBoolean()) {
                run.cancel();
                return run.await(settings.patience());
            }
        }
        return run.await(Duration.ZERO);
    }

    private static RunAnswer answer(Produced produced, OpenRequest request) {
        return switch (produced) {
            case Workflow.Output(var text) -> new RunAnswer.Finished(text, request.use());
            case Workflow.Failed(var refusal) ->
                refusal.code().equals("over_budget") ? new RunAnswer.TooLate(refusal) : new RunAnswer.Failed(refusal);
            case Workflow.Unfit(var refusal) -> new RunAnswer.Unfit(refusal);
            case Workflow.NoRoom(var rejected) -> new RunAnswer.NoRoom(rejected);
        };
    }

    private RunAnswer answer(Ending<Produced> ending, Submitted<Produced> run, Project project, OpenRequest request) {
        return switch (ending) {
            case Ending.Completed<Produced>(var produced) -> answer(produced, request);
            case Ending.Abandoned<Produced> _ -> {
                run.cancel();
                yield new RunAnswer.TooLate(
                        new Refusal("submitter_timeout", "The project " + project.name() + " did not end in time."));
            }
            case Ending.TurnedAway<Produced>(var rejected) -> new RunAnswer.NoRoom(rejected);
            case Ending.Cancelled<Produced> _ ->
                new RunAnswer.Cancelled(new Refusal("cancelled", "The run was cancelled before it had ended."));
            case Ending.Threw<Produced>(var cause) ->
                throw new IllegalStateException("The project " + project.name() + " broke.", cause);
        };
    }
}
