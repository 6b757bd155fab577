package dev.chancery.identity.web;

import dev.chancery.identity.Agents;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.MachineKeys;
import dev.chancery.identity.Scopes;
import dev.chancery.identity.web.AgentJson.Reason;
import dev.chancery.identity.web.AgentJson.WantedKey;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys of an agent for machines: list, add, revoke. */
@RestController
@RequestMapping("/v1/agents/{id}/keys")
class AgentKeyController {

    private final Agents agents;
    private final MachineKeys keys;
    private final CurrentActor caller;

    AgentKeyController(Agents agents, MachineKeys keys, CurrentActor caller) {
        this.agents = agents;
        this.keys = keys;
        this.caller = caller;
    }

    /** The keys of an agent, live and revoked. */
    @GetMapping
    @PreAuthorize("hasAuthority('" + Scopes.AGENTS_READ + "')")
    ResponseEntity<?> list(@PathVariable UUID id) {
        return agents.find(new AgentId(id))
                .<ResponseEntity<?>>map(it -> ResponseEntity.ok(new AgentJson.Keys(
                        keys.of(it.id()).stream().map(AgentJson::of).toList())))
                .orElseGet(() -> AgentAnswers.refused(AgentAnswers.notFound(id)));
    }

    /** Adds a public key, Ed25519 in PEM or as a JWK; the private half never leaves the agent. */
    @PostMapping
    @PreAuthorize("hasAuthority('" + Scopes.AGENTS_WRITE + "')")
    ResponseEntity<?> add(@PathVariable UUID id, @RequestBody WantedKey wanted) {
        var key = new MachineKeys.NewKey(
                wanted.text(), Optional.ofNullable(wanted.notBefore()), Optional.ofNullable(wanted.notAfter()));
        var answer = keys.add(new AgentId(id), key, caller.get());
        return answer instanceof MachineKeys.Kept(var kept)
                ? ResponseEntity.status(HttpStatus.CREATED).body(AgentJson.of(kept))
                : AgentAnswers.of(answer);
    }

    /** Takes a key of an agent back, at once. Needs a reason. */
    @PostMapping("/{key}/revoke")
    @PreAuthorize("hasAuthority('" + Scopes.AGENTS_WRITE + "')")
    ResponseEntity<?> revoke(@PathVariable UUID id, @PathVariable String key, @RequestBody Reason why) {
        var theirs = keys.of(new AgentId(id)).stream().anyMatch(it -> it.id().equals(key));
        return theirs
                ? AgentAnswers.of(keys.revoke(key, AgentAnswers.text(why.reason()), caller.get()))
                : AgentAnswers.refused(new Refusal("key_not_found", "The agent has no key " + key + "."));
    }
}
