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
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes windows and this node's shares of them, many at a time, inside the caller's transaction. */
@Repository
class BudgetBooks {

    /** What a share held of one window. */
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
    Map<Use, Balance> lock(Map<Use, Share.Portion> portions) {
        var sorted = portions.keySet().stream().sorted().toList();
        var locked = new TreeMap<Use, Balance>();
        database.sql("""
                        select u.budget, u.subject, u.starts_on, b.cap, b.edition, u.spent, u.reserved, s.amount
                        from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as date[]), cast(? as uuid[]))
                            as wanted (budget, subject, starts_on, share)
                        join gateway.budget_use u on u.budget = wanted.budget
                            and u.subject = wanted.subject and u.starts_on = wanted.starts_on
                        join gateway.budget b on b.id = u.budget
                        left join gateway.budget_share s on s.id = wanted.share
                        order by u.budget, u.subject, u.starts_on
                        for update of u
                        """)
                .params(append(keys(sorted), (Object) sorted.stream()
                        .map(it -> portion(portions, it).share().toString())
                        .toArray(String[]::new)))
                .query(row -> {
                    var use = use(row);
                    locked.put(use, balance(row, portion(portions, use)));
                });
        return locked;
    }

    private static Balance balance(ResultSet row, Share.Portion portion) throws SQLException {
        var kept = row.getLong(8);
        var isGone = row.wasNull();
        var balance = new Balance(
                portion.share(),
                new Balance.Limits(row.getLong(4), row.getInt(5)),
                row.getLong(6),
                row.getLong(7),
                kept);
        if (isGone && portion.isCertain() && portion.held() > 0) {
            balance.revive(portion.held());
        }
        return balance;
    }

    private static Share.Portion portion(Map<Use, Share.Portion> portions, Use use) {
        return Objects.requireNonNull(portions.get(use), "Only windows that were asked for are locked.");
    }

    /** Takes away the shares that were not written in time, and books them as spent. */
    List<Held> expire(Instant now) {
        var uses = database.sql("""
                        select distinct budget, subject, starts_on from gateway.budget_share where expires_at < ?
                        """).param(Timestamp.from(now)).query((row, _) -> use(row)).list().stream()
                .sorted()
                .toList();
        if (uses.isEmpty()) {
            return List.of();
        }
        database.sql("""
                        select from gateway.budget_use where (budget, subject, starts_on) in (
                            select * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as date[])))
                        order by budget, subject, starts_on for update
                        """).params(keys(uses)).query().listOfRows();
        return database.sql("""
                        with lost as (
                            delete from gateway.budget_share where expires_at < ?
                            returning budget, subject, starts_on, amount
                        ), booked as (
                            update gateway.budget_use u set spent = spent + l.amount, reserved = greatest(0, reserved - l.amount)
                            from (select budget, subject, starts_on, sum(amount)::bigint as amount
                                from lost group by budget, subject, starts_on) l
                            where u.budget = l.budget and u.subject = l.subject and u.starts_on = l.starts_on
                        )
                        select budget, subject, starts_on, amount from lost
                        """)
                .param(Timestamp.from(now))
                .query((row, _) -> held(row))
                .list();
    }

    /** Writes locked windows and this node's shares of them back. */
    void write(Map<Use, Balance> balances, Instant expiresAt) {
        var uses = List.copyOf(balances.keySet());
        var values = List.copyOf(balances.values());
        database.sql("""
                        with new as (
                            select * from unnest(
                                cast(? as uuid[]), cast(? as text[]), cast(? as date[]), cast(? as uuid[]),
                                cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]))
                                as new (budget, subject, starts_on, share, spent, reserved, refusals, held)
                        ), kept as (
                            insert into gateway.budget_share (id, budget, subject, starts_on, amount, expires_at)
                            select share, budget, subject, starts_on, held, ? from new where held > 0
                            on conflict (id) do update set amount = excluded.amount, expires_at = excluded.expires_at
                        ), ended as (
                            delete from gateway.budget_share where id in (select share from new where held = 0)
                        )
                        update gateway.budget_use u
                        set spent = new.spent, reserved = new.reserved, refusals = u.refusals + new.refusals
                        from new
                        where u.budget = new.budget and u.subject = new.subject and u.starts_on = new.starts_on
                        """)
                .params(append(
                        keys(uses),
                        texts(values, it -> it.share().toString()),
                        longs(values, Balance::spent),
                        longs(values, Balance::reserved),
                        longs(values, Balance::refusals),
                        longs(values, Balance::held),
                        Timestamp.from(expiresAt)))
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

    private static long[] longs(List<Balance> balances, ToLongFunction<Balance> column) {
        return balances.stream().mapToLong(column).toArray();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
