package dev.chancery.catalog.files;

import dev.chancery.catalog.VersionRecord;
import dev.chancery.kernel.Refusal;

/** What became of one file that was imported. */
public sealed interface Imported {

    /** Its path in the archive. */
    String path();

    /** Its text is a draft now; a second person decides about it like about any other. */
    record Drafted(String path, VersionRecord version) implements Imported {}

    /** A version with exactly this text was there already. */
    record Unchanged(String path, VersionRecord version) implements Imported {}

    /** Nothing was written: {@code unreadable_file}, or the refusal of the draft. */
    record Refused(String path, Refusal refusal) implements Imported {}
}
