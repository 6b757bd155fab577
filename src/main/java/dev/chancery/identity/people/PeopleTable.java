package dev.chancery.identity.people;

import dev.chancery.identity.NewPerson;
import dev.chancery.identity.PersonRecord;
import dev.chancery.identity.Role;
import dev.chancery.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes {@code identity.people}. */
@Repository
class PeopleTable {

    private final JdbcClient database;

    PeopleTable(JdbcClient database) {
        this.database = database;
    }

    /** Adds a person; false when the name is taken. */
    boolean insert(PersonId id, NewPerson person, String passwordHash, Instant now) {
        return database.sql("""
                        insert into identity.people
                            (id, name, display_name, role, password_hash, password_is_temporary, created_at)
                        values (:id, :name, :displayName, :role, :hash, :temporary, :now)
                        on conflict (name) do nothing
                        """)
                        .param("id", id.value())
                        .param("name", person.name())
                        .param("displayName", person.displayName())
                        .param("role", person.role().name())
                        .param("hash", passwordHash)
                        .param("temporary", person.temporary())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    Optional<Account> account(String name) {
        return database.sql("select * from identity.people where name = :name")
                .param("name", name.strip().toLowerCase(Locale.ROOT))
                .query(PeopleTable::account)
                .optional();
    }

    Optional<Account> account(PersonId id) {
        return database.sql("select * from identity.people where id = :id")
                .param("id", id.value())
                .query(PeopleTable::account)
                .optional();
    }

    List<PersonRecord> all() {
        return database.sql("select * from identity.people order by name").query(PeopleTable::account).list().stream()
                .map(Account::person)
                .toList();
    }

    boolean isEmpty() {
        return database.sql("select not exists (select from identity.people)")
                .query(Boolean.class)
                .single();
    }

    /** The epoch whose sessions are alive; none when the person is disabled or gone. */
    Optional<Integer> liveEpoch(UUID id) {
        return database.sql("select epoch from identity.people where id = :id and disabled_at is null")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }

    void recordSignIn(PersonId id, Instant now) {
        database.sql("update identity.people set last_signed_in_at = :now where id = :id")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The admins who may sign in, held until the transaction ends so that two of them cannot remove each other. */
    Set<PersonId> lockAdmins() {
        return database.sql(
                        "select id from identity.people where role = 'ADMIN' and disabled_at is null order by id for update")
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .set();
    }

    void changeRole(PersonId id, Role role) {
        database.sql("update identity.people set role = :role, epoch = epoch + 1 where id = :id")
                .param("id", id.value())
                .param("role", role.name())
                .update();
    }

    void disable(PersonId id, String reason, Instant now) {
        database.sql("""
                        update identity.people
                        set disabled_at = :now, disabled_reason = :reason, epoch = epoch + 1
                        where id = :id
                        """)
                .param("id", id.value())
                .param("reason", reason)
                .param("now", Timestamp.from(now))
                .update();
    }

    void enable(PersonId id) {
        database.sql("update identity.people set disabled_at = null, disabled_reason = null where id = :id")
                .param("id", id.value())
                .update();
    }

    void setPassword(PersonId id, String hash, boolean temporary) {
        database.sql("""
                        update identity.people
                        set password_hash = :hash, password_is_temporary = :temporary, epoch = epoch + 1
                        where id = :id
                        """)
                .param("id", id.value())
                .param("hash", hash)
                .param("temporary", temporary)
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        var person = new PersonRecord(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("last_signed_in_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("disabled_at")).map(Timestamp::toInstant));
        return new Account(
                person, row.getString("password_hash"), row.getBoolean("password_is_temporary"), row.getInt("epoch"));
    }
}
