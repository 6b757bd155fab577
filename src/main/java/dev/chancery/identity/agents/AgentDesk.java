package dev.chancery.identity.agents;

import dev.chancery.identity.AgentAnswer;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.Agents;
import dev.chancery.identity.NewAgent;
import dev.chancery.identity.tokens.KnownCallers;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the registry of agents, each change with its ledger entry in one transaction. */
@Service
class AgentDesk implements Agents {

    private static final Map<String, String> BUILT_IN =
            Map.of(REVIEW_AGENT, "Reads a submitted change from its repository so that participants can review it.");
    private static final int LONGEST_REASON = 500;

    private final AgentTable table;
    private final AgentRows rows;
    private final AgentRules rules;
    private final KnownCallers callers;
    private final Ledger ledger;
    private final TimeOrderedIds ids;
    private final Clock clock;

    AgentDesk(Registry registry, Ledger ledger, TimeOrderedIds ids, Clock clock) {
        this.table = registry.table();
        this.rows = registry.rows();
        this.rules = registry.rules();
        this.callers = registry.callers();
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** The table from its two sides, and what may be written into it. */
    @Component
    record Registry(AgentTable table, AgentRows rows, AgentRules rules, KnownCallers callers) {}

    /** One step of an agent's life: from where, to where, and what the ledger calls it. */
    private enum Step {
        SUSPEND("agent.suspended", AgentState.SUSPENDED),
        RESUME("agent.resumed", AgentState.ACTIVE),
        RETIRE("agent.retired", AgentState.RETIRED);

        private final String event;
        private final AgentState to;

        Step(String event, AgentState to) {
            this.event = event;
            this.to = to;
        }

        boolean startsFrom(AgentState state) {
            return switch (this) {
                case SUSPEND -> state == AgentState.ACTIVE;
                case RESUME -> state == AgentState.SUSPENDED;
                case RETIRE -> state != AgentState.RETIRED;
            };
        }
    }

    @Override
    public AgentRecord builtIn(String name) {
        return table.named(name).filter(it -> it.profile().isBuiltIn()).orElseGet(() -> registerBuiltIn(name));
    }

    private AgentRecord registerBuiltIn(String name) {
        var purpose = BUILT_IN.get(name);
        if (purpose == null) {
            throw new IllegalArgumentException("No agent named " + name + " is part of Chancery.");
        }
        table.insertBuiltIn(ids.next(), name, purpose, clock.instant());
        return table.named(name)
                .filter(it -> it.profile().isBuiltIn())
                .orElseThrow(() -> new IllegalStateException("The name " + name + " is taken."));
    }

    @Override
    public Optional<AgentRecord> find(AgentId id) {
        return table.find(id);
    }

    @Override
    public Optional<AgentRecord> find(String name) {
        return table.named(name);
    }

    @Override
    public List<AgentRecord> page(Filter filter, String after, int limit) {
        var states = filter.state().map(List::of).orElseGet(() -> Arrays.asList(AgentState.values()));
        var text = filter.text().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return rows.page(after, states, "%" + text + "%", Limit.of(limit)).stream()
                .map(AgentRow::agent)
                .toList();
    }

    @Override
    @Transactional
    public AgentAnswer register(NewAgent agent, Actor by) {
        var complaint = BUILT_IN.containsKey(agent.name())
                ? Optional.of(taken(agent))
                : rules.complaint(agent).or(() -> spiffeIdTaken(agent, new AgentId(ids.next())));
        if (complaint.isPresent()) {
            return new AgentAnswer.Refused(complaint.get());
        }
        var id = new AgentId(ids.next());
        if (!table.insert(id.value(), agent, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            return new AgentAnswer.Refused(taken(agent));
        }
        ledger.append(described(LedgerEvent.of("agent.registered", by).about("agent:" + id), agent));
        return new AgentAnswer.Kept(table.find(id).orElseThrow());
    }

    @Override
    @Transactional
    public AgentAnswer change(AgentId id, NewAgent changed, Actor by) {
        var row = rows.lock(id.value());
        if (row.isEmpty()) {
            return notFound(id);
        }
        var complaint = obstacle(row.get(), row.get().state() != AgentState.RETIRED)
                .or(() -> rules.complaint(changed))
                .or(() -> spiffeIdTaken(changed, id));
        if (complaint.isPresent()) {
            return new AgentAnswer.Refused(complaint.get());
        }
        row.get().change(changed);
        rows.flush();
        ledger.append(described(LedgerEvent.of("agent.changed", by).about("agent:" + id), changed));
        return new AgentAnswer.Kept(row.get().agent());
    }

    @Override
    @Transactional
    public AgentAnswer suspend(AgentId id, String reason, Actor by) {
        return take(Step.SUSPEND, id, reason, by);
    }

    @Override
    @Transactional
    public AgentAnswer resume(AgentId id, String reason, Actor by) {
        return take(Step.RESUME, id, reason, by);
    }

    @Override
    @Transactional
    public AgentAnswer retire(AgentId id, String reason, Actor by) {
        return take(Step.RETIRE, id, reason, by);
    }

    private AgentAnswer take(Step step, AgentId id, String reason, Actor by) {
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return refused("reason_missing", "This needs a reason of 1 to " + LONGEST_REASON + " characters.");
        }
        var row = rows.lock(id.value());
        if (row.isEmpty()) {
            return notFound(id);
        }
        if (step == Step.RETIRE && row.get().isBuiltIn()) {
            return refused("built_in_agent", "An agent that is part of Chancery can be suspended, but not retired.");
        }
        var obstacle = obstacle(row.get(), step.startsFrom(row.get().state()));
        if (obstacle.isPresent()) {
            return new AgentAnswer.Refused(obstacle.get());
        }
        row.get().enter(step.to, reason.strip(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.flush();
        callers.forgetAfterThisTransaction();
        ledger.append(LedgerEvent.of(step.event, by)
                .about("agent:" + id)
                .with("name", row.get().name())
                .retaining("reason", reason.strip()));
        return new AgentAnswer.Kept(row.get().agent());
    }

    private static Optional<Refusal> obstacle(AgentRow row, boolean isRight) {
        return isRight
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "wrong_state",
                        "The agent " + row.name() + " is " + row.state().label() + "."));
    }

    private Optional<Refusal> spiffeIdTaken(NewAgent agent, AgentId id) {
        return agent.spiffeId()
                .filter(it -> rows.existsBySpiffeIdAndIdNot(it, id.value()))
                .map(it -> new Refusal("spiffe_id_taken", "Another agent has the SPIFFE id " + it + "."));
    }

    private static LedgerEvent described(LedgerEvent event, NewAgent agent) {
        var described = event.with("name", agent.name())
                .with("purpose", agent.purpose())
                .with("owner", agent.owner().toString())
                .with("environments", agent.environments())
                .with("groups", agent.groups());
        return agent.spiffeId().map(it -> described.with("spiffe_id", it)).orElse(described);
    }

    private static Refusal taken(NewAgent agent) {
        return new Refusal("name_taken", "The name " + agent.name() + " is taken.");
    }

    private static AgentAnswer notFound(AgentId id) {
        return refused("agent_not_found", "There is no agent " + id + ".");
    }

    private static AgentAnswer refused(String code, String detail) {
        return new AgentAnswer.Refused(new Refusal(code, detail));
    }
}
