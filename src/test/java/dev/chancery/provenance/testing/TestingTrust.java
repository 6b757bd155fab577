package dev.chancery.provenance.testing;

import dev.chancery.provenance.trust.TrustDocument;
import dev.chancery.provenance.trust.TrustMatrix;

/** Trust matrices to test with. */
public final class TestingTrust {

    /** The one that comes with the product. */
    public static final TrustMatrix BUILT_IN = TrustDocument.sound(TrustDocument.builtIn());

    private TestingTrust() {}
}
