package dev.chancery.tools.mcp;

import java.util.List;

/** The protocol versions spoken here. */
final class Versions {

    /** Stateless; every request carries what it needs. */
    static final String MODERN = "2026-07-28";

    /** The newest that begins with a handshake. */
    static final String LEGACY = "2025-11-25";

    /** Earlier ones that begin with a handshake and differ in nothing we use. */
    private static final List<String> OLDER = List.of("2025-06-18", "2025-03-26");

    static final List<String> ALL = List.of(MODERN, LEGACY, OLDER.getFirst(), OLDER.getLast());

    private Versions() {}

    static boolean isLegacy(String version) {
        return version.equals(LEGACY) || OLDER.contains(version);
    }
}
