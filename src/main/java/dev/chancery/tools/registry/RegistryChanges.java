package dev.chancery.tools.registry;

import dev.chancery.attest.secrets.Secret;
import dev.chancery.authority.Effect;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.tools.registry.ServerAnswer.Kept;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The changes of the registry, each one transaction with its entry in the ledger. */
@Component
class RegistryChanges {

    private final ServerTable servers;
    private final ActionTable actions;
    private final UpstreamSecrets secrets;
    private final RegistryLedger ledger;
    private final Moments moments;

    RegistryChanges(
            ServerTable servers, ActionTable actions, UpstreamSecrets secrets, RegistryLedger ledger, Moments moments) {
        this.servers = servers;
        this.actions = actions;
        this.secrets = secrets;
        this.ledger = ledger;
        this.moments = moments;
    }

    /** What somebody read and what they say it does. */
    record Reading(Digest definition, Effect effect, Actor by) {}

    /** Ids and times for new rows. */
    @Component
    record Moments(TimeOrderedIds ids, Clock clock) {

        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    @Transactional
    public ServerAnswer register(NewServer wanted, List<Definition> definitions, Actor by) {
        var id = moments.ids().next();
        var identity = new RegisteredServer.Identity(
                wanted.name(), wanted.description(), wanted.url(), wanted.secretHeader(), by.label(), moments.now());
        if (!servers.add(id, identity)) {
            return ServerAnswer.refused("name_taken", "There is a tool server " + wanted.name() + " already.");
        }
        secrets.keep(id, wanted.secret());
        write(id, definitions);
        servers.asked(id, moments.now(), null);
        var server = servers.find(id).orElseThrow();
        ledger.registered(server, by);
        return new Kept(server);
    }

    @Transactional
    public Optional<RegisteredServer> heard(UUID id, List<Definition> definitions) {
        return servers.locked(id).map(before -> {
            write(id, definitions);
            before.actions().stream()
                    .filter(it ->
                            definitions.stream().noneMatch(said -> said.name().equals(it.name())))
                    .forEach(it -> actions.gone(id, it.name()));
            servers.asked(id, moments.now(), null);
            var after = servers.find(id).orElseThrow();
            after.actions().stream()
                    .filter(it -> !it.isCallable())
                    .filter(it -> before.action(it.name())
                                    .filter(RegisteredAction::isCallable)
                                    .isPresent()
                            || isChangedAgain(before, it))
                    .forEach(it -> ledger.quarantined(after, it));
            return after;
        });
    }

    private static boolean isChangedAgain(RegisteredServer before, RegisteredAction now) {
        return before.action(now.name())
                .filter(it -> !it.digest().equals(now.digest()))
                .isPresent();
    }

    @Transactional
    public void unheard(UUID id, Refusal refusal) {
        servers.asked(id, moments.now(), refusal.detail());
    }

    @Transactional
    public ServerAnswer confirm(UUID id, String name, Reading reading) {
        var server = servers.locked(id);
        var action = server.flatMap(it -> it.action(name));
        if (server.isEmpty() || action.isEmpty()) {
            return ServerAnswer.refused("unknown_tool", "There is no action " + name + ".");
        }
        if (action.get().isGone() || !action.get().digest().equals(reading.definition())) {
            return ServerAnswer.refused(
                    "definition_changed", "The server says something else of " + name + " now; read it again.");
        }
        actions.confirm(
                id,
                name,
                new RegisteredAction.Confirmation(
                        action.get().definition(),
                        reading.effect(),
                        reading.by().label(),
                        moments.now()));
        var after = servers.find(id).orElseThrow();
        ledger.confirmed(after, after.action(name).orElseThrow(), reading.by());
        return new Kept(after);
    }

    @Transactional
    public ServerAnswer changeSecret(UUID id, Optional<Secret> secret, Actor by) {
        if (secret.isPresent() && !ServerRules.isSendable(secret.get())) {
            return ServerAnswer.refused("invalid_secret", "A secret has 1 to 4096 visible ASCII characters.");
        }
        if (servers.locked(id).isEmpty()) {
            return ServerRegistry.unknown();
        }
        secrets.keep(id, secret);
        var after = servers.find(id).orElseThrow();
        ledger.secretChanged(after, by);
        return new Kept(after);
    }

    @Transactional
    public ServerAnswer suspend(UUID id, String reason, Actor by) {
        return withReason(id, reason, reason.strip(), server -> ledger.suspended(server, reason.strip(), by));
    }

    @Transactional
    public ServerAnswer resume(UUID id, String reason, Actor by) {
        return withReason(id, reason, null, server -> ledger.resumed(server, reason.strip(), by));
    }

    private ServerAnswer withReason(UUID id, String reason, @Nullable String state, Consumer<RegisteredServer> told) {
        if (reason.isBlank() || reason.length() > 500) {
            return ServerAnswer.refused("reason_missing", "Say why, in up to 500 characters.");
        }
        if (servers.locked(id).isEmpty()) {
            return ServerRegistry.unknown();
        }
        servers.suspend(id, state);
        var after = servers.find(id).orElseThrow();
        told.accept(after);
        return new Kept(after);
    }

    private void write(UUID id, List<Definition> definitions) {
        for (var position = 0; position < definitions.size(); position++) {
            actions.heard(id, position, definitions.get(position));
        }
    }
}
