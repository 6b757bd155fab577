package dev.chancery.tools.registry;

import dev.chancery.attest.secrets.Secret;
import dev.chancery.authority.Effect;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.tools.registry.ServerAnswer.Kept;
import dev.chancery.tools.registry.ServerAnswer.Refused;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Registers servers and takes care of them. A server is asked for its tools before anything is written and never inside a
 * transaction; each change is in the ledger in the transaction that makes it.
 */
@Component
public class ServerRegistry {

    private final ServerRules rules;
    private final ServerTable servers;
    private final RegistryChanges changes;
    private final UpstreamSecrets secrets;
    private final Discovery discovery;

    ServerRegistry(
            ServerRules rules,
            ServerTable servers,
            RegistryChanges changes,
            UpstreamSecrets secrets,
            Discovery discovery) {
        this.rules = rules;
        this.servers = servers;
        this.changes = changes;
        this.secrets = secrets;
        this.discovery = discovery;
    }

    /** All of them, suspended ones too, by name. */
    public List<RegisteredServer> all() {
        return servers.all();
    }

    public Optional<RegisteredServer> find(String name) {
        return servers.find(name);
    }

    /** Asks the server for its tools and keeps both; nothing is kept of a server that does not answer. */
    public ServerAnswer register(NewServer wanted, Actor by) {
        var complaint = rules.complaint(wanted);
        if (complaint.isPresent()) {
            return new Refused(complaint.get());
        }
        return switch (discovery.tools(rules.endpoint(wanted))) {
            case Discovery.NotFound(var refusal) -> new Refused(refusal);
            case Discovery.Found(var definitions) -> changes.register(wanted, definitions, by);
        };
    }

    /** Asks the server for its tools again; what changed cannot be called until it is confirmed. */
    public ServerAnswer refresh(UUID id) {
        var server = servers.find(id);
        if (server.isEmpty()) {
            return unknown();
        }
        return switch (discovery.tools(secrets.endpoint(server.get()))) {
            case Discovery.NotFound(var refusal) -> {
                changes.unheard(id, refusal);
                yield new Refused(refusal);
            }
            case Discovery.Found(var definitions) ->
                changes.heard(id, definitions).<ServerAnswer>map(Kept::new).orElseGet(ServerRegistry::unknown);
        };
    }

    /** Says what an action does; the digest is of the definition that was read, so that no other is confirmed by it. */
    public ServerAnswer confirm(UUID id, String action, Digest read, Effect effect, Actor by) {
        return changes.confirm(id, action, new RegistryChanges.Reading(read, effect, by));
    }

    /** Replaces the secret, or takes it away. */
    public ServerAnswer changeSecret(UUID id, Optional<Secret> secret, Actor by) {
        return changes.changeSecret(id, secret, by);
    }

    /** Stops every call to a server from now on. */
    public ServerAnswer suspend(UUID id, String reason, Actor by) {
        return changes.suspend(id, reason, by);
    }

    public ServerAnswer resume(UUID id, String reason, Actor by) {
        return changes.resume(id, reason, by);
    }

    static Refused unknown() {
        return new Refused(new Refusal("unknown_tool_server", "There is no such tool server."));
    }
}
