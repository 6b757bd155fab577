package dev.chancery.identity.keys;

import dev.chancery.attest.PublicJwk;
import dev.chancery.attest.PublicKeyText;
import dev.chancery.attest.VerificationKey;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.Agents;
import dev.chancery.identity.MachineKey;
import dev.chancery.identity.MachineKey.Window;
import dev.chancery.identity.MachineKeys;
import dev.chancery.identity.keys.KeyRow.Holder;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds and revokes keys, each change with its ledger entry in one transaction. */
@Service
class KeyDesk implements MachineKeys {

    private final KeyRows rows;
    private final Agents agents;
    private final JdbcClient database;
    private final Ledger ledger;
    private final Clock clock;

    KeyDesk(KeyRows rows, Agents agents, JdbcClient database, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.agents = agents;
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public List<MachineKey> of(AgentId agent) {
        return keys(new Holder(agent.value(), null));
    }

    @Override
    public List<MachineKey> of(Actor.ApiClient client) {
        return keys(new Holder(null, client.id()));
    }

    @Override
    @Transactional
    public Answer add(AgentId id, NewKey key, Actor by) {
        var agent = agents.find(id);
        if (agent.isEmpty()) {
            return refused("machine_not_found", "There is no agent " + id + ".");
        }
        if (agent.get().state() == AgentState.RETIRED) {
            return refused("wrong_state", "The agent " + agent.get().name() + " is retired.");
        }
        return add(new Holder(id.value(), null), key, by);
    }

    @Override
    @Transactional
    public Answer add(Actor.ApiClient client, NewKey key, Actor by) {
        return add(new Holder(null, client.id()), key, by);
    }

    private Answer add(Holder holder, NewKey wanted, Actor by) {
        return switch (PublicKeyText.parse(wanted.text())) {
            case PublicKeyText.Unreadable(var reason) -> refused("invalid_key", reason);
            case PublicKeyText.Readable(var key) -> add(holder, key, wanted, by);
        };
    }

    private Answer add(Holder holder, VerificationKey key, NewKey wanted, Actor by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var window = new Window(wanted.notBefore().orElse(now), wanted.notAfter());
        if (window.notAfter()
                .filter(it -> !it.isAfter(window.notBefore()) || !it.isAfter(now))
                .isPresent()) {
            return refused("invalid_window", "A key's window ends after it began, and in the future.");
        }
        awaitTurn(holder);
        var id = PublicJwk.of(key).thumbprint();
        if (rows.findById(id).isPresent()) {
            return refused("key_taken", "The key " + id + " is registered already; a key serves one machine once.");
        }
        if (keys(holder).stream().filter(it -> isAlive(it, now)).count() >= MOST) {
            return refused("too_many_keys", "A machine has at most " + MOST + " keys at once. Revoke one first.");
        }
        var added = new MachineKey(id, key, window, now, Optional.empty());
        rows.save(new KeyRow(added, holder));
        rows.flush();
        ledger.append(told("machine_key.added", holder, added, by));
        return new Kept(added);
    }

    @Override
    @Transactional
    public Answer revoke(String keyId, String reason, Actor by) {
        if (reason.isBlank()) {
            return refused("reason_missing", "Revoking a key needs a reason.");
        }
        var row = rows.findById(keyId).filter(it -> !it.isRevoked());
        if (row.isEmpty()) {
            return refused("key_not_found", "No live key has the id " + keyId + ".");
        }
        row.get().revoke(reason.strip(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.flush();
        var key = row.get().key();
        ledger.append(told("machine_key.revoked", row.get().holder(), key, by).retaining("reason", reason.strip()));
        return new Kept(key);
    }

    /** Keys are counted before one is added, so one machine's keys are added one after another. */
    private void awaitTurn(Holder holder) {
        database.sql("select pg_advisory_xact_lock(hashtext('identity.machine_keys'), hashtext(?))")
                .param(holder.subject())
                .query((_, _) -> true)
                .list();
    }

    private List<MachineKey> keys(Holder holder) {
        var found = holder.agent() == null
                ? rows.findByClientOrderByAddedAt(String.valueOf(holder.client()))
                : rows.findByAgentOrderByAddedAt(holder.agent());
        return found.stream().map(KeyRow::key).toList();
    }

    private static boolean isAlive(MachineKey key, Instant now) {
        return key.ending().isEmpty()
                && key.window().notAfter().map(now::isBefore).orElse(true);
    }

    private static LedgerEvent told(String type, Holder holder, MachineKey key, Actor by) {
        var event = LedgerEvent.of(type, by)
                .about(holder.subject())
                .with("key", key.id())
                .with("not_before", key.window().notBefore().toString());
        return key.window()
                .notAfter()
                .map(it -> event.with("not_after", it.toString()))
                .orElse(event);
    }

    private static Answer refused(String code, String detail) {
        return new Refused(new Refusal(code, detail));
    }
}
