package dev.chancery.identity.web;

import dev.chancery.identity.Audiences;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import dev.chancery.identity.clients.ApiClients;
import dev.chancery.identity.clients.ApiClients.NewClient;
import dev.chancery.identity.clients.ApiClients.Terms;
import dev.chancery.identity.web.AgentJson.Reason;
import dev.chancery.identity.web.AgentJson.WantedKey;
import dev.chancery.identity.web.ClientJson.Wanted;
import dev.chancery.kernel.Refusal;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The registry of API clients for machines. Nobody gives a client more than they have themselves. */
@RestController
@RequestMapping("/v1/clients")
class ClientController {

    private final ApiClients clients;
    private final Owners owners;
    private final Grantors grantors;
    private final CurrentActor caller;

    ClientController(ApiClients clients, Owners owners, Grantors grantors, CurrentActor caller) {
        this.clients = clients;
        this.owners = owners;
        this.grantors = grantors;
        this.caller = caller;
    }

    /** Every API client there ever was, by name. */
    @GetMapping
    @PreAuthorize("hasAuthority('" + Scopes.CLIENTS_READ + "')")
    ClientJson.Clients list() {
        return new ClientJson.Clients(clients.all().stream().map(ClientJson::of).toList());
    }

    /** One API client. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('" + Scopes.CLIENTS_READ + "')")
    ResponseEntity<?> read(@PathVariable String id) {
        return clients.find(id)
                .<ResponseEntity<?>>map(it -> ResponseEntity.ok(ClientJson.of(it)))
                .orElseGet(() -> AgentAnswers.refused(notFound(id)));
    }

    /**
     * Registers an API client with its first public key. Its audiences are the tool servers for which it may have
     * credentials verified, none unless named, and {@code *} for all.
     */
    @PostMapping
    @PreAuthorize("hasAuthority('" + Scopes.CLIENTS_WRITE + "')")
    ResponseEntity<?> register(@RequestBody Wanted wanted) {
        var key = new WantedKey(wanted.key(), null, null).text();
        var client = new NewClient(AgentAnswers.text(wanted.name()), terms(wanted), key);
        return switch (clients.register(client, grantors.current())) {
            case ApiClients.Kept(var kept) ->
                ResponseEntity.created(URI.create("/v1/clients/" + kept.id())).body(ClientJson.of(kept));
            case ApiClients.Refused(var refusal) -> AgentAnswers.refused(refusal);
        };
    }

    /** Gives an API client another owner, other scopes and other audiences, which count from its next request on. */
    @PutMapping("/{id}")
    @PreAuthorize("hasAuthority('" + Scopes.CLIENTS_WRITE + "')")
    ResponseEntity<?> change(@PathVariable String id, @RequestBody Wanted wanted) {
        return answer(clients.change(id, terms(wanted), grantors.current()));
    }

    /** Shuts an API client out, its access tokens included, until it is resumed. */
    @PostMapping("/{id}/suspend")
    @PreAuthorize("hasAuthority('" + Scopes.CLIENTS_WRITE + "')")
    ResponseEntity<?> suspend(@PathVariable String id, @RequestBody Reason why) {
        return answer(clients.suspend(id, AgentAnswers.text(why.reason()), caller.get()));
    }

    /** Lets a suspended API client in again. */
    @PostMapping("/{id}/resume")
    @PreAuthorize("hasAuthority('" + Scopes.CLIENTS_WRITE + "')")
    ResponseEntity<?> resume(@PathVariable String id, @RequestBody Reason why) {
        return answer(clients.resume(id, AgentAnswers.text(why.reason()), grantors.current()));
    }

    /** Shuts an API client out for good. */
    @PostMapping("/{id}/retire")
    @PreAuthorize("hasAuthority('" + Scopes.CLIENTS_WRITE + "')")
    ResponseEntity<?> retire(@PathVariable String id, @RequestBody Reason why) {
        return answer(clients.retire(id, AgentAnswers.text(why.reason()), caller.get()));
    }

    private Terms terms(Wanted wanted) {
        return new Terms(
                owners.named(AgentAnswers.text(wanted.owner())),
                AgentAnswers.list(wanted.scopes()),
                new Audiences(AgentAnswers.list(wanted.audiences())));
    }

    private static ResponseEntity<?> answer(ApiClients.Answer answer) {
        return switch (answer) {
            case ApiClients.Kept(var client) -> ResponseEntity.ok(ClientJson.of(client));
            case ApiClients.Refused(var refusal) -> AgentAnswers.refused(refusal);
        };
    }

    static Refusal notFound(String id) {
        return new Refusal("client_not_found", "There is no client " + id + ".");
    }
}
