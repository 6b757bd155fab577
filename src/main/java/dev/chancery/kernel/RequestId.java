package dev.chancery.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of one request from the outside, carried through every thread that works on it, every log line and every
 * ledger entry.
 */
public record RequestId(String value) {

    /** Bound while a request is being served; workers rebind it for the work they took over. */
    public static final ScopedValue<RequestId> CURRENT = ScopedValue.newInstance();

    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    public RequestId {
        if (!SANE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A request id is 8 to 64 letters, digits, dots, dashes or underscores, but was: " + value);
        }
    }

    /** The request this thread is working for, if any. */
    public static Optional<RequestId> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Whether a client may name its request so. */
    public static boolean isSane(String value) {
        return SANE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
