package dev.chancery.tools;

import dev.chancery.verifier.Admitted;
import java.util.Map;

/** Tells the ledger what an act changed, as {@code side_effect.recorded} under its invocation. */
public interface SideEffects {

    /**
     * Records a change to this subject, such as {@code issue:7}. Joins the caller's transaction, so that the change and
     * its entry are kept together; details are labels, numbers and digests, never content.
     */
    void record(Admitted admitted, String subject, Map<String, Object> details);
}
