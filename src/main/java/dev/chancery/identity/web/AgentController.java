package dev.chancery.identity.web;

import dev.chancery.http.Problems;
import dev.chancery.identity.AgentAnswer;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.Agents;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.NewAgent;
import dev.chancery.identity.Scopes;
import dev.chancery.identity.web.AgentJson.Reason;
import dev.chancery.identity.web.AgentJson.Wanted;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.Refusal;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registry of agents for machines. */
@RestController
@RequestMapping("/v1/agents")
class AgentController {

    private static final int MOST = 200;

    private final Agents agents;
    private final Owners owners;
    private final CurrentActor caller;

    AgentController(Agents agents, Owners owners, CurrentActor caller) {
        this.agents = agents;
        this.owners = owners;
        this.caller = caller;
    }

    /** Agents, by name; {@code text} looks into names and purposes. */
    @GetMapping
    @PreAuthorize("hasAuthority('" + Scopes.AGENTS_READ + "')")
    ResponseEntity<?> list(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        var wanted = state(state);
        if (!state.isEmpty() && wanted.isEmpty()) {
            return Problems.of(
                    HttpStatus.BAD_REQUEST,
                    new Refusal("invalid_request", "A state is active, suspended or retired, not " + state + "."));
        }
        var size = Math.clamp(limit, 1, MOST);
        var found = agents.page(new Agents.Filter(text, wanted), after, size + 1);
        var page = found.stream().limit(size).map(AgentJson::of).toList();
        var next = found.size() > size ? page.getLast().name() : null;
        return ResponseEntity.ok(new AgentJson.Page(page, next));
    }

    /** One agent, by its id. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('" + Scopes.AGENTS_READ + "')")
    ResponseEntity<?> read(@PathVariable UUID id) {
        return agents.find(new AgentId(id))
                .<ResponseEntity<?>>map(it -> ResponseEntity.ok(AgentJson.of(it)))
                .orElseGet(() -> AgentAnswers.refused(AgentAnswers.notFound(id)));
    }

    /** Registers an agent for which a person answers. It can do nothing before it has a key or a token and policy lets it. */
    @PostMapping
    @PreAuthorize("hasAuthority('" + Scopes.AGENTS_WRITE + "')")
    ResponseEntity<?> register(@RequestBody Wanted wanted) {
        var answer = agents.register(newAgent(wanted, ""), caller.get());
        return answer instanceof AgentAnswer.Kept(AgentRecord agent)
                ? ResponseEntity.created(URI.create("/v1/agents/" + agent.id())).body(AgentJson.of(agent))
                : AgentAnswers.of(answer);
    }

    /** Changes what an agent is for, who answers for it, and its environments and groups. */
    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('" + Scopes.AGENTS_WRITE + "')")
    ResponseEntity<?> change(@PathVariable UUID id, @RequestBody Wanted wanted) {
        var agent = agents.find(new AgentId(id));
        return agent.isEmpty()
                ? AgentAnswers.refused(AgentAnswers.notFound(id))
                : AgentAnswers.of(agents.change(
                        new AgentId(id), newAgent(wanted, agent.get().name()), caller.get()));
    }

    /** Stops an agent at once: no decision for it is yes, and no credential of it verifies. Needs a reason. */
    @PostMapping("/{id}/suspend")
    @PreAuthorize("hasAuthority('" + Scopes.AGENTS_WRITE + "')")
    ResponseEntity<?> suspend(@PathVariable UUID id, @RequestBody Reason why) {
        return AgentAnswers.of(agents.suspend(new AgentId(id), reason(why), caller.get()));
    }

    /** Lets a suspended agent act again. Needs a reason. */
    @PostMapping("/{id}/resume")
    @PreAuthorize("hasAuthority('" + Scopes.AGENTS_WRITE + "')")
    ResponseEntity<?> resume(@PathVariable UUID id, @RequestBody Reason why) {
        return AgentAnswers.of(agents.resume(new AgentId(id), reason(why), caller.get()));
    }

    /** Retires an agent for good. Needs a reason. */
    @PostMapping("/{id}/retire")
    @PreAuthorize("hasAuthority('" + Scopes.AGENTS_WRITE + "')")
    ResponseEntity<?> retire(@PathVariable UUID id, @RequestBody Reason why) {
        return AgentAnswers.of(agents.retire(new AgentId(id), reason(why), caller.get()));
    }

    private NewAgent newAgent(Wanted wanted, String name) {
        return new NewAgent(
                name.isEmpty() ? AgentAnswers.text(wanted.name()) : name,
                AgentAnswers.text(wanted.purpose()),
                owners.named(AgentAnswers.text(wanted.owner())),
                AgentAnswers.list(wanted.environments()),
                AgentAnswers.list(wanted.groups()),
                Optional.ofNullable(wanted.spiffeId()));
    }

    private static Optional<AgentState> state(String label) {
        try {
            return label.isEmpty() ? Optional.empty() : Optional.of(AgentState.valueOf(label.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static String reason(Reason why) {
        return AgentAnswers.text(why.reason());
    }
}
