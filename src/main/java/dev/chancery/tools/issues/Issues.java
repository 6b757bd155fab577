package dev.chancery.tools.issues;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps issues in {@code tools.issue}. */
@Repository
class Issues {

    private final JdbcClient database;

    Issues(JdbcClient database) {
        this.database = database;
    }

    /** The newest issues numbered below this one, with this label or with any. */
    List<Issue> before(long number, Optional<String> label, int limit) {
        return database.sql("""
                        select * from tools.issue
                        where number < :number and (:label::text is null or :label = any (labels))
                        order by number desc
                        limit :limit
                        """)
                .param("number", number)
                .param("label", label.orElse(null))
                .param("limit", limit)
                .query(Issues::issue)
                .list();
    }

    Optional<Issue> find(long number) {
        return database.sql("select * from tools.issue where number = :number")
                .param("number", number)
                .query(Issues::issue)
                .optional();
    }

    /** Keeps an issue under the next number. */
    Issue add(UUID id, Issue draft) {
        return database.sql("""
                        insert into tools.issue (id, title, body, labels, created_by, on_behalf_of, created_at)
                        values (:id, :title, :body, :labels, :createdBy, :onBehalfOf, :createdAt)
                        returning *
                        """)
                .param("id", id)
                .param("title", draft.text().title())
                .param("body", draft.text().body())
                .param("labels", draft.text().labels().toArray(String[]::new))
                .param("createdBy", draft.createdBy())
                .param("onBehalfOf", draft.onBehalfOf())
                .param("createdAt", OffsetDateTime.ofInstant(draft.createdAt(), ZoneOffset.UTC))
                .query(Issues::issue)
                .single();
    }

    /** Removes an issue for good and answers what it was. */
    Optional<Issue> remove(long number) {
        return database.sql("delete from tools.issue where number = :number returning *")
                .param("number", number)
                .query(Issues::issue)
                .optional();
    }

    private static Issue issue(ResultSet row, int number) throws SQLException {
        return new Issue(
                row.getLong("number"),
                new Issue.Text(row.getString("title"), row.getString("body"), List.of((String[])
                        row.getArray("labels").getArray())),
                row.getString("created_by"),
                row.getString("on_behalf_of"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
