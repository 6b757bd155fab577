package dev.chancery.gateway;

import dev.chancery.identity.BearerCaller;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A workflow run as a caller of the model endpoint: it acts as whoever asked for the run, may invoke models and nothing
 * else, and only while the run lasts. The endpoint tells it what each call used.
 */
public final class RunGrant implements BearerCaller {

    private final UUID run;
    private final String project;
    private final String model;
    private final Actor actor;
    private final AtomicReference<Optional<ModelUse>> use = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Refusal>> lastRefusal = new AtomicReference<>(Optional.empty());

    public RunGrant(UUID run, String project, String model, Actor actor) {
        this.run = run;
        this.project = project;
        this.model = model;
        this.actor = actor;
    }

    /** The run's record, on whose page the call is shown. */
    public UUID run() {
        return run;
    }

    public String project() {
        return project;
    }

    /** The model the run was asked to use; a call that names {@code default} means it. */
    public String model() {
        return model;
    }

    /** Books a call that was answered. */
    public void used(ModelUse call) {
        use.updateAndGet(before -> Optional.of(before.map(it -> it.plus(call)).orElse(call)));
        lastRefusal.set(Optional.empty());
    }

    /** Books a call that was refused for good. */
    public void refused(Refusal refusal) {
        lastRefusal.set(Optional.of(refusal));
    }

    /** All calls so far; empty before the first answer. */
    public Optional<ModelUse> use() {
        return use.get();
    }

    /** Why the latest call was refused, if it was. */
    public Optional<Refusal> lastRefusal() {
        return lastRefusal.get();
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public List<String> scopes() {
        return List.of("models:invoke");
    }

    @Override
    public String getName() {
        return "run:" + project;
    }
}
