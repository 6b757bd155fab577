package dev.chancery.ledger.tiles;

/** The stored log is not the one that was signed; the message says where. Nothing may be built on it. */
public final class BrokenTree extends RuntimeException {

    private final String where;

    public BrokenTree(String where) {
        super(where);
        this.where = where;
    }

    /** A sentence that names the tile, entry or checkpoint. */
    public String where() {
        return where;
    }
}
