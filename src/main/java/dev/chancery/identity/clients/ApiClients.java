package dev.chancery.identity.clients;

import dev.chancery.identity.MachineKeys;
import dev.chancery.identity.MachineKeys.NewKey;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.PersonId;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Registers API clients and ends them, each change with its ledger entry in one transaction. */
@Service
public class ApiClients {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_LENGTH = 16;

    /** A client to be registered, with the first of its public keys as JWK or PEM. */
    public record NewClient(String name, List<String> scopes, String key) {

        public NewClient {
            name = name.strip();
            scopes = List.copyOf(scopes);
        }
    }

    /** A client as the console shows it. */
    public record ClientRecord(
            String id,
            String name,
            PersonId owner,
            List<String> scopes,
            Instant createdAt,
            Optional<Instant> endedAt,
            Optional<String> endedReason) {

        /** The client as the author of a ledger entry. */
        public Actor.ApiClient actor() {
            return new Actor.ApiClient(id, name);
        }
    }

    /** What became of a wish to register or end a client. */
    public sealed interface Answer {}

    /** Done and in the ledger; this is the client now. */
    public record Kept(ClientRecord client) implements Answer {}

    /** Not done: a refusal of {@link MachineKeys#add}, or {@code invalid_scope}, {@code client_not_found} and so on. */
    public record Refused(Refusal refusal) implements Answer {}

    private final ClientRows rows;
    private final MachineKeys keys;
    private final Ledger ledger;
    private final SecureRandom random;
    private final Clock clock;
    private final JdbcClient database;

    ApiClients(Parts parts, Ledger ledger, SecureRandom random, Clock clock, JdbcClient database) {
        this.rows = parts.rows();
        this.keys = parts.keys();
        this.ledger = ledger;
        this.random = random;
        this.clock = clock;
        this.database = database;
    }

    /** The clients and the keys they hold. */
    @Component
    record Parts(ClientRows rows, MachineKeys keys) {}

    public List<ClientRecord> all() {
        return rows.findAllByOrderByName().stream().map(ClientRow::client).toList();
    }

    public Optional<ClientRecord> find(String id) {
        return rows.findById(id).map(ClientRow::client);
    }

    /** Registers a client together with its first key; this person answers for it. */
    @Transactional
    public Answer register(NewClient wanted, Actor.Person owner) {
        if (!NAME.matcher(wanted.name()).matches()) {
            return refused(
                    "invalid_name",
                    "A client's name is 1 to 63 lower-case letters, digits, dots, dashes or underscores.");
        }
        if (wanted.scopes().isEmpty() || !Scopes.all().containsAll(wanted.scopes())) {
            return refused("invalid_scope", "A client may ask for at least one scope, each a known one.");
        }
        database.sql("select pg_advisory_xact_lock(hashtext('identity.api_clients'))")
                .query((_, _) -> true)
                .list();
        if (rows.existsByName(wanted.name())) {
            return refused("name_taken", "The name " + wanted.name() + " is taken.");
        }
        var row = rows.save(
                new ClientRow(newId(), wanted, owner.id(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        rows.flush();
        var client = row.client();
        ledger.append(LedgerEvent.of("api_client.registered", owner)
                .about("client:" + client.id())
                .with("name", client.name())
                .with("scopes", client.scopes()));
        return switch (keys.add(client.actor(), NewKey.of(wanted.key()), owner)) {
            case MachineKeys.Kept _ -> new Kept(client);
            case MachineKeys.Refused(var refusal) -> undone(refusal);
        };
    }

    /** Shuts a client out for good. */
    @Transactional
    public Answer end(String id, String reason, Actor by) {
        if (reason.isBlank()) {
            return refused("reason_missing", "Ending a client needs a reason.");
        }
        var row = rows.findById(id).filter(it -> !it.hasEnded());
        if (row.isEmpty()) {
            return refused("client_not_found", "There is no live client with the id " + id + ".");
        }
        row.get().end(reason.strip(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        rows.flush();
        ledger.append(
                LedgerEvent.of("api_client.ended", by).about("client:" + id).retaining("reason", reason.strip()));
        return new Kept(row.get().client());
    }

    /** A client without a key is of no use, so the registration goes too. */
    private static Refused undone(Refusal refusal) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Refused(refusal);
    }

    private String newId() {
        return "client-"
                + random.ints(ID_LENGTH, 0, ALPHABET.length())
                        .mapToObj(it -> String.valueOf(ALPHABET.charAt(it)))
                        .collect(Collectors.joining());
    }

    private static Answer refused(String code, String detail) {
        return new Refused(new Refusal(code, detail));
    }
}
