package dev.chancery.catalog.spi;

import dev.chancery.catalog.VersionId;
import java.util.List;

/** Knows where versions are used; beans of this type answer "where used". */
@FunctionalInterface
public interface UseSource {

    /** A few uses of this version, the latest first. */
    List<Use> uses(VersionId version);
}
