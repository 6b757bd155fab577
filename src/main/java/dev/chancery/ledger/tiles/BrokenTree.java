package dev.chancery.ledger.tiles;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored log is not the one that was signed; the message says where. Nothing may be built on it. */
public final class BrokenTree extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String where;
    private final @Nullable UUID entry;

    public BrokenTree(String where) {
        this(where, null);
    }

    /** At this entry. */
    public BrokenTree(String where, @Nullable UUID entry) {
        super(where);
        this.where = where;
        this.entry = entry;
    }

    /** A sentence that names the tile, entry or checkpoint. */
    public String where() {
        return where;
    }

    /** The entry at fault, where it is one that is there. */
    public Optional<UUID> entry() {
        return Optional.ofNullable(entry);
    }
}
