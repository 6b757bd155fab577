package dev.chancery.identity.clients;

import dev.chancery.identity.Audiences;
import dev.chancery.identity.MachineKeys;
import dev.chancery.identity.MachineKeys.NewKey;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Registers API clients, changes and stops them, each change with its ledger entry in one transaction. */
@Service
public class ApiClients {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int ID_LENGTH = 16;
    private static final int LONGEST_REASON = 500;

    /** Who answers for a client, what it may ask for, and for which tool servers it may verify. */
    public record Terms(PersonId owner, List<String> scopes, Audiences audiences) {

        public Terms {
            scopes = List.copyOf(scopes);
        }
    }

    /** A client to be registered, with the first of its public keys as JWK or PEM. */
    public record NewClient(String name, Terms terms, String key) {

        public NewClient {
            name = name.strip();
        }
    }

    /** Where a client is in its life, since when, and why if it was stopped or let go on. */
    public record Standing(ClientState state, Instant since, Optional<String> reason) {}

    /** A client as the console and the API show it. */
    public record ClientRecord(String id, String name, Terms terms, Standing standing, Instant createdAt) {

        /** The client as the author of a ledger entry. */
        public Actor.ApiClient actor() {
            return new Actor.ApiClient(id, name);
        }

        public boolean isActive() {
            return standing.state() == ClientState.ACTIVE;
        }
    }

    /** What became of a wish to register, change or stop a client. */
    public sealed interface Answer {}

    /** Done and in the ledger; this is the client now. */
    public record Kept(ClientRecord client) implements Answer {}

    /** Not done: a refusal of {@link MachineKeys#add}, or {@code invalid_scope}, {@code client_not_found} and so on. */
    public record Refused(Refusal refusal) implements Answer {}

    private enum Step {
        SUSPEND("api_client.suspended", ClientState.SUSPENDED),
        RESUME("api_client.resumed", ClientState.ACTIVE),
        RETIRE("api_client.retired", ClientState.RETIRED);

        private final String event;
        private final ClientState to;

        Step(String event, ClientState to) {
            this.event = event;
            this.to = to;
        }

        boolean startsFrom(ClientState state) {
            return switch (this) {
                case SUSPEND -> state == ClientState.ACTIVE;
                case RESUME -> state == ClientState.SUSPENDED;
                case RETIRE -> state != ClientState.RETIRED;
            };
        }
    }

    private final ClientRows rows;
    private final ClientRules rules;
    private final MachineKeys keys;
    private final JdbcClient database;
    private final Ledger ledger;
    private final SecureRandom random;
    private final Clock clock;

    ApiClients(Registry registry, Ledger ledger, SecureRandom random, Clock clock) {
        this.rows = registry.rows();
        this.rules = registry.rules();
        this.keys = registry.keys();
        this.database = registry.database();
        this.ledger = ledger;
        this.random = random;
        this.clock = clock;
    }

    /** The clients, the keys they hold, and what may be written about either. */
    @Component
    record Registry(ClientRows rows, ClientRules rules, MachineKeys keys, JdbcClient database) {}

    public List<ClientRecord> all() {
        return rows.findAllByOrderByName().stream().map(ClientRow::client).toList();
    }

    public Optional<ClientRecord> find(String id) {
        return rows.findById(id).map(ClientRow::client);
    }

    /** Registers a client together with its first key. */
    @Transactional
    public Answer register(NewClient wanted, Grantor by) {
        var complaint = rules.complaint(wanted.name()).or(() -> rules.complaint(wanted.terms(), by));
        if (complaint.isPresent()) {
            return new Refused(complaint.get());
        }
        database.sql("select pg_advisory_xact_lock(hashtext('identity.api_clients'))")
                .query((_, _) -> true)
                .list();
        if (rows.existsByName(wanted.name())) {
            return refused("name_taken", "The name " + wanted.name() + " is taken.");
        }
        var client = rows.save(new ClientRow(newId(), wanted, now())).client();
        rows.flush();
        ledger.append(told("api_client.registered", client, by));
        return switch (keys.add(client.actor(), NewKey.of(wanted.key()), by.actor())) {
            case MachineKeys.Kept _ -> new Kept(client);
            case MachineKeys.Refused(var refusal) -> undone(refusal);
        };
    }

    /** Gives a client another owner, other scopes and other audiences, which count from its next request on. */
    @Transactional
    public Answer change(String id, Terms wanted, Grantor by) {
        return changing(id, row -> {
            var complaint = theirs(row.client(), by).or(() -> rules.complaint(wanted, by));
            if (complaint.isPresent()) {
                return new Refused(complaint.get());
            }
            row.change(wanted);
            rows.flush();
            ledger.append(told("api_client.changed", row.client(), by));
            return new Kept(row.client());
        });
    }

    /** Gives a client another key beside those it has; from then on whoever holds it is the client. */
    @Transactional
    public MachineKeys.Answer addKey(String id, NewKey key, Grantor by) {
        var client = rows.lock(id).map(ClientRow::client);
        if (client.isEmpty()) {
            return new MachineKeys.Refused(notFound(id));
        }
        return theirs(client.get(), by)
                .<MachineKeys.Answer>map(MachineKeys.Refused::new)
                .orElseGet(() -> keys.add(client.get().actor(), key, by.actor()));
    }

    /** Shuts a client out until it is resumed. */
    @Transactional
    public Answer suspend(String id, String reason, Actor by) {
        return step(id, Step.SUSPEND, reason, new Grantor(by, List.of(), Audiences.NONE));
    }

    @Transactional
    public Answer resume(String id, String reason, Grantor by) {
        return step(id, Step.RESUME, reason, by);
    }

    /** Shuts a client out for good. */
    @Transactional
    public Answer retire(String id, String reason, Actor by) {
        return step(id, Step.RETIRE, reason, new Grantor(by, List.of(), Audiences.NONE));
    }

    private Answer step(String id, Step step, String reason, Grantor by) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return refused("reason_missing", "This needs a reason of 1 to " + LONGEST_REASON + " characters.");
        }
        return changing(id, row -> {
            var client = row.client();
            if (!step.startsFrom(client.standing().state())) {
                return new Refused(wrongState(client));
            }
            var obstacle = step == Step.RESUME ? theirs(client, by) : Optional.<Refusal>empty();
            if (obstacle.isPresent()) {
                return new Refused(obstacle.get());
            }
            row.enter(step.to, reason.strip(), now());
            rows.flush();
            ledger.append(LedgerEvent.of(step.event, by.actor())
                    .about("client:" + id)
                    .with("name", client.name())
                    .retaining("reason", reason.strip()));
            return new Kept(row.client());
        });
    }

    private Answer changing(String id, Function<ClientRow, Answer> change) {
        return rows.lock(id).map(change).orElseGet(() -> new Refused(notFound(id)));
    }

    /** Whoever may speak for a client or widen it could otherwise become it. */
    private static Optional<Refusal> theirs(ClientRecord client, Grantor by) {
        return client.standing().state() == ClientState.RETIRED
                ? Optional.of(wrongState(client))
                : by.obstacle(client.terms().scopes(), client.terms().audiences());
    }

    private static LedgerEvent told(String type, ClientRecord client, Grantor by) {
        return LedgerEvent.of(type, by.actor())
                .about("client:" + client.id())
                .with("name", client.name())
                .with("owner", client.terms().owner().toString())
                .with("scopes", client.terms().scopes())
                .with("audiences", client.terms().audiences().names());
    }

    /** A client without a key is of no use, so the registration goes too. */
    private static Answer undone(Refusal refusal) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Refused(refusal);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private String newId() {
        return "client-"
                + random.ints(ID_LENGTH, 0, ALPHABET.length())
                        .mapToObj(it -> String.valueOf(ALPHABET.charAt(it)))
                        .collect(Collectors.joining());
    }

    private static Refusal wrongState(ClientRecord client) {
        return new Refusal(
                "wrong_state",
                "The client " + client.name() + " is "
                        + client.standing().state().label() + ".");
    }

    private static Refusal notFound(String id) {
        return new Refusal("client_not_found", "There is no client " + id + ".");
    }

    private static Answer refused(String code, String detail) {
        return new Refused(new Refusal(code, detail));
    }
}
