package dev.chancery.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a distributed trace, as W3C Trace Context section 3.2 writes it: what a call sends as {@code traceparent} so
 * that the work of others falls under ours.
 *
 * @param trace 32 hex digits
 * @param span 16 hex digits
 */
public record TraceParent(String trace, String span, boolean sampled) {

    /** Bound while a call is made that others may trace. */
    public static final ScopedValue<TraceParent> CURRENT = ScopedValue.newInstance();

    private static final Pattern TRACE = Pattern.compile("(?!0{32})[0-9a-f]{32}");
    private static final Pattern SPAN = Pattern.compile("(?!0{16})[0-9a-f]{16}");

    public TraceParent {
        if (!TRACE.matcher(trace).matches() || !SPAN.matcher(span).matches()) {
            throw new IllegalArgumentException(
                    "A trace has 32 hex digits and a span 16, not all zero, but were: " + trace + " and " + span);
        }
    }

    /** Where this thread's call is in its trace, if it is in one. */
    public static Optional<TraceParent> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** The header's value. */
    public String header() {
        return "00-" + trace + "-" + span + "-" + (sampled ? "01" : "00");
    }

    /** The n-th span below this one; the same number always names the same span, and others name others. */
    TraceParent child(int number) {
        var name = (header() + "/" + number).getBytes(StandardCharsets.US_ASCII);
        return new TraceParent(trace, Digest.sha256(name).hex().substring(0, 16), sampled);
    }
}
