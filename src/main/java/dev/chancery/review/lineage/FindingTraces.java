package dev.chancery.review.lineage;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where each matter was seen last. */
@Repository
class FindingTraces {

    /** More than this in the files of one change, and only the newest are compared. */
    private static final int MOST = 2000;

    private final JdbcClient database;

    FindingTraces(JdbcClient database) {
        this.database = database;
    }

    /** Lets one run after the other look for what it met again, until the transaction ends. */
    void lock(Scope scope) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('review.lineage ' || :scope, 0))::text")
                .param("scope", scope.name())
                .query(String.class)
                .list();
    }

    /** What was met in these places before, or elsewhere with the same code. */
    List<Met> candidates(Scope scope, List<Trace> now) {
        var files = now.stream()
                .flatMap(it -> Stream.concat(Stream.of(it.file()), it.formerFile().stream()))
                .distinct()
                .toArray(String[]::new);
        var codes =
                scope.followsCode() ? now.stream().map(Trace::code).distinct().toArray(String[]::new) : new String[0];
        record Row(UUID finding, Trace trace) {}
        var rows = database.sql("""
                        select t.*, g.category from review.traces t join review.groups g on g.id = t.group_id
                        where t.group_id in (
                            (select group_id from review.traces where scope = :scope and file = any(:files)
                                order by group_id desc limit :most)
                            union
                            (select group_id from review.traces where scope = :scope and code = any(:codes)
                                order by group_id desc limit :most))
                        order by t.group_id desc
                        """)
                .param("scope", scope.name())
                .param("files", files)
                .param("codes", codes)
                .param("most", MOST)
                .query((row, _) -> new Row(row.getObject("group_id", UUID.class), trace(row)))
                .list();
        var claims = claims(rows.stream().map(Row::finding).toList());
        return rows.stream()
                .map(it -> new Met(it.finding(), it.trace(), claims.getOrDefault(it.finding(), List.of())))
                .toList();
    }

    /** What was claimed of each of these findings. */
    Map<UUID, List<String>> claims(List<UUID> findings) {
        record Row(UUID finding, String claim) {}
        return database
                .sql("""
                        select m.group_id, c.claim from review.members m join review.claims c on c.id = m.claim_id
                        where m.group_id = any(:findings) order by m.group_id, m.position
                        """)
                .param("findings", findings.toArray(UUID[]::new))
                .query((row, _) -> new Row(row.getObject("group_id", UUID.class), row.getString("claim")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::finding, Collectors.mapping(Row::claim, Collectors.toList())));
    }

    void add(Scope scope, UUID finding, Trace trace) {
        database.sql("""
                        insert into review.traces (group_id, scope, file, code, symbol, anchor, around, enclosed)
                        values (:finding, :scope, :file, :code, :symbol, :anchor, :around, :enclosed)
                        """)
                .param("finding", finding)
                .param("scope", scope.name())
                .param("file", trace.file())
                .param("code", trace.code())
                .param("symbol", trace.symbol())
                .param("anchor", trace.anchor().toArray(Long[]::new))
                .param("around", trace.around().toArray(Long[]::new))
                .param("enclosed", trace.enclosed())
                .update();
    }

    void remove(UUID finding) {
        database.sql("delete from review.traces where group_id = :finding")
                .param("finding", finding)
                .update();
    }

    private static Trace trace(ResultSet row) throws SQLException {
        return new Trace(
                row.getString("file"),
                Optional.empty(),
                row.getString("category"),
                row.getString("code"),
                row.getString("symbol"),
                numbers(row.getArray("anchor")),
                numbers(row.getArray("around")),
                row.getBoolean("enclosed"));
    }

    private static List<Long> numbers(Array array) throws SQLException {
        return List.of((Long[]) array.getArray());
    }
}
