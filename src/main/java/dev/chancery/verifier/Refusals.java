package dev.chancery.verifier;

import java.time.Instant;
import java.util.Map;

/** How many credentials were refused, by reason. */
public interface Refusals {

    /** Since this moment, which lies at most two days back; a code that did not occur is absent. */
    Map<RefusalCode, Long> since(Instant moment);
}
