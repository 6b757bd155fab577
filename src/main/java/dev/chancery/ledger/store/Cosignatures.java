package dev.chancery.ledger.store;

import dev.chancery.attest.SignedNote;
import dev.chancery.ledger.Checkpoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What witnesses said of checkpoints, as rows; only what was verified gets here. */
@Component
public class Cosignatures {

    private final JdbcClient database;

    Cosignatures(JdbcClient database) {
        this.database = database;
    }

    /** A witness saw the checkpoint of this size at this moment. */
    public record Seen(String witness, long size, Instant at) {}

    /** Keeps what a witness said; the latest word on one checkpoint counts. */
    public void keep(Seen seen, SignedNote.Signature signature) {
        database.sql("""
                        insert into ledger.cosignature (tree_size, witness, seen_at, line)
                        values (:size, :witness, :at, :line)
                        on conflict (witness, tree_size) do update set seen_at = excluded.seen_at, line = excluded.line
                        """)
                .param("size", seen.size())
                .param("witness", seen.witness())
                .param("at", seen.at().atOffset(ZoneOffset.UTC))
                .param("line", signature.line().stripTrailing())
                .update();
    }

    /** The latest that this witness saw. */
    public Optional<Seen> latestOf(String witness) {
        return database.sql("""
                        select witness, tree_size, seen_at from ledger.cosignature
                        where witness = :witness order by tree_size desc limit 1
                        """)
                .param("witness", witness)
                .query(Cosignatures::seen)
                .optional();
    }

    /** The size of the largest tree that so many of these witnesses saw. */
    public OptionalLong largestSeenBy(Collection<String> witnesses, int quorum) {
        return database.sql("""
                        select tree_size from ledger.cosignature where witness = any(:witnesses) group by tree_size
                        having count(*) >= :quorum order by tree_size desc limit 1
                        """)
                .param("witnesses", witnesses.toArray(String[]::new))
                .param("quorum", quorum)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** The checkpoint's note with what witnesses said of it below the log's own signature. */
    public String witnessed(Checkpoint checkpoint) {
        var lines = database.sql("select line from ledger.cosignature where tree_size = :size order by witness")
                .param("size", checkpoint.size())
                .query(String.class)
                .list();
        return lines.isEmpty() ? checkpoint.note() : checkpoint.note() + String.join("\n", lines) + "\n";
    }

    private static Seen seen(ResultSet row, int number) throws SQLException {
        return new Seen(
                row.getString("witness"),
                row.getLong("tree_size"),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }
}
