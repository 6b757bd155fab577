package dev.chancery.ledger.store;

import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SignedNote;
import dev.chancery.attest.SigningRole;
import dev.chancery.ledger.Checkpoint;
import dev.chancery.ledger.LedgerProperties;
import dev.chancery.ledger.tiles.TreeEdge;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The signed tree heads as rows, each in the C2SP tlog-checkpoint form in which it was first published. */
@Component
public class Checkpoints {

    private final JdbcClient database;
    private final KeyRing keys;
    private final LedgerProperties properties;
    private final Clock clock;

    Checkpoints(JdbcClient database, KeyRing keys, LedgerProperties properties, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.properties = properties;
        this.clock = clock;
    }

    /** The one of the largest tree; there is none only before the first node ever started. */
    public Optional<Checkpoint> latest() {
        return database.sql("""
                        select tree_size, root, signed_at, key_id, note from ledger.checkpoint
                        order by tree_size desc limit 1
                        """).query(this::checkpoint).optional();
    }

    /** The one of a tree of this size. */
    public Optional<Checkpoint> of(long size) {
        return between(size, size, 1).stream().findFirst();
    }

    /** Those of trees from one size to another, both included, smallest first, so many at most. */
    public List<Checkpoint> between(long from, long to, int most) {
        return database.sql("""
                        select tree_size, root, signed_at, key_id, note from ledger.checkpoint
                        where tree_size between :from and :to order by tree_size limit :most
                        """)
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query(this::checkpoint)
                .list();
    }

    /** Signs this tree with the ledger's current key. */
    public void sign(TreeEdge tree) {
        var signer = keys.signer(SigningRole.LEDGER);
        var root = tree.root();
        var text = Checkpoint.text(properties.origin(), tree.size(), root);
        database.sql("""
                        insert into ledger.checkpoint (tree_size, root, signed_at, key_id, note)
                        values (:size, :root, :signedAt, :keyId, :note)
                        """)
                .param("size", tree.size())
                .param("root", root)
                .param("signedAt", clock.instant().atOffset(ZoneOffset.UTC))
                .param("keyId", signer.keyId())
                .param(
                        "note",
                        SignedNote.sign(properties.origin(), signer, text).toString())
                .update();
    }

    private Checkpoint checkpoint(ResultSet row, int number) throws SQLException {
        return new Checkpoint(
                properties.origin(),
                row.getLong("tree_size"),
                row.getBytes("root"),
                row.getObject("signed_at", OffsetDateTime.class).toInstant(),
                row.getString("key_id"),
                row.getString("note"));
    }
}
