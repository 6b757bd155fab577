package dev.chancery.identity.web;

import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.MachineKeys;
import dev.chancery.identity.Scopes;
import dev.chancery.identity.clients.ApiClients;
import dev.chancery.identity.web.AgentJson.Reason;
import dev.chancery.identity.web.AgentJson.WantedKey;
import dev.chancery.kernel.Refusal;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys of an API client for machines. To rotate: add the next, change over, revoke the last. */
@RestController
@RequestMapping("/v1/clients/{id}/keys")
class ClientKeyController {

    private final ApiClients clients;
    private final MachineKeys keys;
    private final Grantors grantors;
    private final CurrentActor caller;

    ClientKeyController(ApiClients clients, MachineKeys keys, Grantors grantors, CurrentActor caller) {
        this.clients = clients;
        this.keys = keys;
        this.grantors = grantors;
        this.caller = caller;
    }

    /** The public keys of an API client, revoked ones too. */
    @GetMapping
    @PreAuthorize("hasAuthority('" + Scopes.CLIENTS_READ + "')")
    ResponseEntity<?> list(@PathVariable String id) {
        return clients.find(id)
                .<ResponseEntity<?>>map(it -> ResponseEntity.ok(new AgentJson.Keys(
                        keys.of(it.actor()).stream().map(AgentJson::of).toList())))
                .orElseGet(() -> AgentAnswers.refused(ClientController.notFound(id)));
    }

    /** Gives an API client another public key beside those it has. */
    @PostMapping
    @PreAuthorize("hasAuthority('" + Scopes.CLIENTS_WRITE + "')")
    ResponseEntity<?> add(@PathVariable String id, @RequestBody WantedKey wanted) {
        var key = new MachineKeys.NewKey(
                wanted.text(), Optional.ofNullable(wanted.notBefore()), Optional.ofNullable(wanted.notAfter()));
        return switch (clients.addKey(id, key, grantors.current())) {
            case MachineKeys.Kept(var kept) ->
                ResponseEntity.status(HttpStatus.CREATED).body(AgentJson.of(kept));
            case MachineKeys.Refused(var refusal) -> AgentAnswers.refused(refusal);
        };
    }

    /** Ends a key of an API client at once and for good. */
    @PostMapping("/{key}/revoke")
    @PreAuthorize("hasAuthority('" + Scopes.CLIENTS_WRITE + "')")
    ResponseEntity<?> revoke(@PathVariable String id, @PathVariable String key, @RequestBody Reason why) {
        var isTheirs = clients.find(id).stream()
                .flatMap(it -> keys.of(it.actor()).stream())
                .anyMatch(it -> it.id().equals(key));
        return isTheirs
                ? AgentAnswers.of(keys.revoke(key, AgentAnswers.text(why.reason()), caller.get()))
                : AgentAnswers.refused(new Refusal("key_not_found", "The client has no key " + key + "."));
    }
}
