package dev.chancery.authority.store;

import dev.chancery.authority.CredentialRecord;
import dev.chancery.authority.CredentialRecord.State;
import dev.chancery.kernel.AgentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of issued credentials, newest first, by key and never by offset. */
@Component
public class CredentialListing {

    private static final UUID LAST = new UUID(-1, -1);
    private static final int PIECE = 200;
    private static final int MOST_PIECES = 20;

    private final JdbcClient database;
    private final IssuedCredentials issued;

    CredentialListing(JdbcClient database, IssuedCredentials issued) {
        this.database = database;
        this.issued = issued;
    }

    /** Which credentials to list. */
    public record Filter(Optional<State> state, Optional<AgentId> agent) {}

    /**
     * Up to {@code most} that fit, older than this one or the newest of all. Rows still noted as issued may have been used
     * by now, so pieces are read until the page is full.
     */
    public List<CredentialRecord> page(Filter filter, Optional<UUID> before, int most) {
        var found = new ArrayList<CredentialRecord>();
        var last = before.orElse(LAST);
        for (var pieces = 0; pieces < MOST_PIECES && found.size() < most; pieces++) {
            var piece = piece(filter, last);
            issued.standing(piece).stream()
                    .filter(it -> filter.state().map(it.state()::equals).orElse(true))
                    .limit(most - found.size())
                    .forEach(found::add);
            if (piece.size() < PIECE) {
                break;
            }
            last = piece.getLast().id();
        }
        return found;
    }

    /** These credentials, by id. */
    public Map<UUID, CredentialRecord> among(Collection<UUID> ids) {
        return issued
                .standing(database.sql(IssuedCredentials.COLUMNS + "where credential.id = any(?::uuid[])")
                        .param(ids.stream().map(UUID::toString).toArray(String[]::new))
                        .query(IssuedCredentials::credential)
                        .list())
                .stream()
                .collect(Collectors.toMap(CredentialRecord::id, Function.identity()));
    }

    /** How many were issued since this moment, by what became of them as far as it is noted. */
    public Map<State, Long> since(Instant moment) {
        return database
                .sql("select state, count(*) as number from authority.credential where id >= ? group by state")
                .param(new UUID(moment.toEpochMilli() << 16, 0))
                .query((row, _) -> Map.entry(
                        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), row.getLong("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<CredentialRecord> piece(Filter filter, UUID before) {
        return database.sql("""
                        select credential.*, decision.on_behalf_of, decision.audience, decision.tool, decision.action
                        from (select * from authority.credential
                            where id < :before and %s and %s order by id desc limit :most) as credential
                        join authority.decision on decision.id = credential.decision
                        order by credential.id desc
                        """.formatted(
                                filter.state().map(CredentialListing::condition).orElse("true"),
                                filter.agent().isPresent() ? "agent = :agent" : "true"))
                .param("before", before)
                .param("agent", filter.agent().map(AgentId::value).orElse(LAST))
                .param("most", PIECE)
                .query(IssuedCredentials::credential)
                .list();
    }

    private static String condition(State state) {
        return switch (state) {
            case ISSUED -> "state = 'issued'";
            case CONSUMED -> "state in ('issued', 'consumed')";
            case EXPIRED -> "state in ('issued', 'expired')";
            case REVOKED -> "state = 'revoked'";
        };
    }
}
