package dev.chancery.catalog.spi;

import dev.chancery.catalog.AssetVersion;
import java.util.Optional;

/**
 * Says whether the evidence there is lets a version go to production; at most one bean per kind. Asked in the
 * transaction of the move, so it reads what was measured before and measures nothing.
 */
public interface EvidenceRule {

    String kind();

    /**
     * What the evidence says about a version that is approved and has never been in production.
     *
     * @param replaced what is in production now
     */
    Evidence judge(AssetVersion candidate, Optional<AssetVersion> replaced);
}
