package dev.chancery.gateway.budget;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes windows and reservations, many at a time, inside the caller's transaction. */
@Repository
class BudgetBooks {

    /** What a reservation held of one window. */
    record Held(Use use, long amount) {}

    private final JdbcClient database;

    BudgetBooks(JdbcClient database) {
        this.database = database;
    }

    /** Makes the windows that are not there yet, so that all can be locked. */
    void open(Collection<Wish.Line> lines) {
        var sorted = lines.stream()
                .sorted((one, other) -> one.use().compareTo(other.use()))
                .toList();
        database.sql("""
                        insert into gateway.budget_use (budget, subject, starts_on, label, spent, reserved, refusals)
                        select wanted.*, 0, 0, 0
                        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as date[]), cast(? as text[]))
                            as wanted (budget, subject, starts_on, label)
                        where wanted.budget in (select id from gateway.budget)
                        on conflict do nothing
                        """)
                .params(
                        texts(sorted, it -> it.use().budget().toString()),
                        texts(sorted, it -> it.use().subject()),
                        texts(sorted, it -> it.use().startsOn().toString()),
                        texts(sorted, Wish.Line::label))
                .update();
    }

    /** Locks these windows, in their order; a budget that was removed meanwhile has none. */
    Map<Use, Balance> lock(Collection<Use> uses) {
        var sorted = uses.stream().distinct().sorted().toList();
        var locked = new TreeMap<Use, Balance>();
        database.sql("""
                        select u.budget, u.subject, u.starts_on, b.cap, u.spent, u.reserved
                        from gateway.budget_use u join gateway.budget b on b.id = u.budget
                        where (u.budget, u.subject, u.starts_on) in (
                            select * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as date[])))
                        order by u.budget, u.subject, u.starts_on
                        for update of u
                        """).params(keys(sorted)).query(row -> {
            locked.put(use(row), new Balance(row.getLong(4), row.getLong(5), row.getLong(6)));
        });
        return locked;
    }

    /** Removes these reservations, whose windows must be locked, and says what they held. */
    List<Held> remove(Collection<UUID> reservations) {
        return database.sql("""
                        delete from gateway.budget_reservation where id = any(cast(? as uuid[]))
                        returning budget, subject, starts_on, amount
                        """)
                .param(reservations.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, _) -> held(row))
                .list();
    }

    /** Removes the reservations of these windows, which must be locked, that nobody settled in time. */
    List<Held> expire(Collection<Use> uses, Instant now) {
        return database.sql("""
                        delete from gateway.budget_reservation
                        where (budget, subject, starts_on) in (
                            select * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as date[])))
                        and expires_at < ?
                        returning budget, subject, starts_on, amount
                        """)
                .params(append(keys(List.copyOf(uses)), Timestamp.from(now)))
                .query((row, _) -> held(row))
                .list();
    }

    /** Windows with reservations that nobody settled in time. */
    List<Use> withExpired(Instant now) {
        return database.sql("""
                        select distinct budget, subject, starts_on from gateway.budget_reservation where expires_at < ?
                        """)
                .param(Timestamp.from(now))
                .query((row, _) -> use(row))
                .list();
    }

    void reserve(List<Wish> granted, Instant expiresAt) {
        var ids = granted.stream()
                .flatMap(wish -> wish.lines().stream().map(_ -> wish.id().toString()))
                .toArray(String[]::new);
        var lines = granted.stream().flatMap(wish -> wish.lines().stream()).toList();
        database.sql("""
                        insert into gateway.budget_reservation (id, budget, subject, starts_on, amount, expires_at)
                        select held.*, ? from unnest(
                            cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]), cast(? as date[]), cast(? as bigint[]))
                            as held
                        """)
                .params(
                        Timestamp.from(expiresAt),
                        ids,
                        texts(lines, it -> it.use().budget().toString()),
                        texts(lines, it -> it.use().subject()),
                        texts(lines, it -> it.use().startsOn().toString()),
                        lines.stream().mapToLong(Wish.Line::amount).toArray())
                .update();
    }

    /** Writes locked windows back. */
    void write(Map<Use, Balance> balances) {
        var changed = balances.entrySet().stream()
                .filter(it -> it.getValue().isChanged())
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        database.sql("""
                        update gateway.budget_use u
                        set spent = new.spent, reserved = new.reserved, refusals = u.refusals + new.refusals
                        from unnest(
                            cast(? as uuid[]), cast(? as text[]), cast(? as date[]),
                            cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]))
                            as new (budget, subject, starts_on, spent, reserved, refusals)
                        where u.budget = new.budget and u.subject = new.subject and u.starts_on = new.starts_on
                        """)
                .params(append(
                        keys(changed.stream().map(Map.Entry::getKey).toList()),
                        changed.stream().mapToLong(it -> it.getValue().spent()).toArray(),
                        changed.stream()
                                .mapToLong(it -> it.getValue().reserved())
                                .toArray(),
                        changed.stream()
                                .mapToLong(it -> it.getValue().refusals())
                                .toArray()))
                .update();
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(use(row), row.getLong(4));
    }

    private static Use use(ResultSet row) throws SQLException {
        return new Use(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class));
    }

    private static List<Object> keys(List<Use> uses) {
        return List.of(
                texts(uses, it -> it.budget().toString()),
                texts(uses, Use::subject),
                texts(uses, it -> it.startsOn().toString()));
    }

    private static List<Object> append(List<Object> some, Object... more) {
        return Stream.concat(some.stream(), Arrays.stream(more)).toList();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
