package dev.chancery.bench.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What a governed call needs to be one: a person who answers for an agent, an API token that speaks as that agent and may
 * do no more than call models, and budgets in money and tokens for agent, person, model and everyone.
 */
public final class AgentSeed {

    /** The agent's token. */
    public static final String TOKEN = "bench-token-of-the-agent";

    private static final String PERSON = """
            insert into identity.people (id, name, display_name, role, password_hash, password_is_temporary, created_at)
            values (?, 'bench', 'Bench', 'REVIEWER', '!', false, now())
            """;
    private static final String AGENT = """
            insert into identity.agents (id, name, purpose, owner, built_in, state, state_since, created_at)
            values (?, 'bench-agent', 'Puts the gateway under load.', ?, false, 'ACTIVE', now(), now())
            """;
    private static final String API_TOKEN = """
            insert into identity.api_tokens (id, name, owner, agent, token_digest, scopes, created_at)
            values ('bench', 'bench', ?, ?, ?, '{models:invoke}', now())
            """;
    private static final String BUDGET = """
            insert into gateway.budget (id, scope, subject, label, unit, period, cap, created_at, changed_at, edition)
            values (gen_random_uuid(), ?, ?, ?, ?, 'day', 1000000000000000, now(), now(), 1)
            """;

    private final UUID person = UUID.randomUUID();
    private final UUID agent = UUID.randomUUID();

    private AgentSeed() {}

    /** Writes it all into the node's database. */
    static void into(String url) {
        try (var database = DriverManager.getConnection(url, "postgres", "")) {
            new AgentSeed().write(database);
        } catch (SQLException e) {
            throw new IllegalStateException("The agent of the benchmark could not be registered.", e);
        }
    }

    private void write(Connection database) throws SQLException {
        run(database, PERSON, person);
        run(database, AGENT, agent, person);
        run(database, API_TOKEN, person, agent, digest());
        run(database, BUDGET, "everyone", "all", "everyone", "money");
        run(database, BUDGET, "model", "*", "each model", "tokens");
        run(database, BUDGET, "agent", agent.toString(), "bench-agent", "tokens");
        run(database, BUDGET, "person", person.toString(), "Bench", "money");
    }

    private static void run(Connection database, String sql, Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (var place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            statement.executeUpdate();
        }
    }

    private static byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(TOKEN.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
