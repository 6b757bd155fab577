package dev.chancery.review.github;

import dev.chancery.kernel.Actor;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.review.github.api.GitHubSettings;
import dev.chancery.review.github.api.RepositoryName;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The repositories whose pull requests are reviewed: those in the settings, and those enabled by an admin. */
@Component
public class EnabledRepositories {

    private final JdbcClient database;
    private final GitHubSettings settings;
    private final Ledger ledger;
    private final Clock clock;

    EnabledRepositories(JdbcClient database, GitHubSettings settings, Ledger ledger, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A repository somebody enabled or disabled; one in the settings stays enabled. */
    public record Entry(RepositoryName name, boolean enabled, boolean fromSettings, String changedBy) {}

    /** Whether pull requests of this repository are reviewed and its code may be read. */
    public boolean includes(RepositoryName repository) {
        return settings.repositories().contains(repository.text())
                || database.sql("select enabled from review.github_repositories where name = :name")
                        .param("name", repository.text())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
    }

    /** All that were ever named, by name. */
    public List<Entry> all() {
        return database.sql("""
                        select named.name, coalesce(kept.enabled, false) as enabled, kept.changed_by
                        from (select name from review.github_repositories
                            union select unnest(cast(:configured as text[]))) named
                        left join review.github_repositories kept on kept.name = named.name
                        order by named.name
                        """)
                .param("configured", settings.repositories().toArray(String[]::new))
                .query((row, _) -> entry(
                        new RepositoryName(row.getString("name")),
                        row.getBoolean("enabled"),
                        Objects.requireNonNullElse(row.getString("changed_by"), "")))
                .list();
    }

    private Entry entry(RepositoryName name, boolean enabled, String changedBy) {
        return settings.repositories().contains(name.text())
                ? new Entry(name, true, true, "the settings")
                : new Entry(name, enabled, false, changedBy);
    }

    /** Has pull requests of the repository reviewed from now on, or not any more. */
    @Transactional
    public void set(RepositoryName repository, boolean enabled, Actor by) {
        database.sql("""
                        insert into review.github_repositories (name, enabled, changed_by, changed_at)
                        values (:name, :enabled, :by, :now)
                        on conflict (name) do update
                        set enabled = excluded.enabled, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .param("name", repository.text())
                .param("enabled", enabled)
                .param("by", by.label())
                .param("now", OffsetDateTime.now(clock))
                .update();
        ledger.append(LedgerEvent.of(enabled ? "github.repository_enabled" : "github.repository_disabled", by)
                .about(repository.prefixed()));
    }

    /** The login under which our comments appear there. */
    Optional<String> author(RepositoryName repository) {
        return database.sql(
                        "select posts_as from review.github_repositories where name = :name and posts_as is not null")
                .param("name", repository.text())
                .query(String.class)
                .optional();
    }

    /** Remembers the login GitHub gave to what we posted. */
    void postsAs(RepositoryName repository, String login) {
        database.sql("""
                        insert into review.github_repositories (name, enabled, changed_by, changed_at, posts_as)
                        values (:name, false, 'the settings', :now, :login)
                        on conflict (name) do update set posts_as = excluded.posts_as
                        """)
                .param("name", repository.text())
                .param("now", OffsetDateTime.now(clock))
                .param("login", login)
                .update();
    }
}
