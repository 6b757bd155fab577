package dev.chancery.review.triage.views;

import dev.chancery.kernel.TimeOrderedIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The saved views as rows; an owner sees its own and the shared ones. */
@Repository
class ViewTable {

    private final JdbcClient database;
    private final TimeOrderedIds ids;

    ViewTable(JdbcClient database, TimeOrderedIds ids) {
        this.database = database;
        this.ids = ids;
    }

    List<SavedView> of(String owner) {
        return database.sql("""
                        select * from review.views where owner = :owner or owner is null order by lower(name), id
                        """)
                .param("owner", owner)
                .query((row, _) -> view(row))
                .list();
    }

    boolean has(String name, boolean shared, String owner) {
        return of(owner).stream().anyMatch(it -> it.name().equalsIgnoreCase(name) && it.shared() == shared);
    }

    SavedView save(String name, String filter, boolean shared, String by, Instant at) {
        return database.sql("""
                        insert into review.views (id, name, filter, owner, by, at)
                        values (:id, :name, :filter, :owner, :by, :at)
                        on conflict (coalesce(owner, ''), lower(name)) do update
                        set name = excluded.name, filter = excluded.filter, by = excluded.by, at = excluded.at
                        returning *
                        """)
                .param("id", ids.next())
                .param("name", name)
                .param("filter", filter)
                .param("owner", owner(shared, by))
                .param("by", by)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query((row, _) -> view(row))
                .single();
    }

    Optional<SavedView> remove(UUID view, String owner) {
        return database.sql("""
                        delete from review.views where id = :id and (owner = :owner or owner is null) returning *
                        """)
                .param("id", view)
                .param("owner", owner)
                .query((row, _) -> view(row))
                .optional();
    }

    private static @Nullable String owner(boolean shared, String by) {
        return shared ? null : by;
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("filter"),
                row.getString("owner") == null,
                row.getString("by"));
    }
}
