package dev.chancery.ledger;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.RequestId;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What happened, to whom or what, by whom, and as part of which act and request. Details are labels, numbers and digests; they never
 * hold the content itself, because an entry stays for ever.
 */
public record LedgerEvent(
        String type,
        Actor actor,
        Optional<InvocationId> invocation,
        Optional<RequestId> request,
        String subject,
        Map<String, Object> details) {

    private static final Pattern TYPE = Pattern.compile("[a-z_]+\\.[a-z_]+");

    public LedgerEvent {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("An event type reads as thing.happened, but was: " + type);
        }
        details = Collections.unmodifiableMap(new TreeMap<>(details));
    }

    /** An event such as {@code review.started}, with no subject and no details yet. */
    public static LedgerEvent of(String type, Actor actor) {
        return new LedgerEvent(type, actor, Optional.empty(), Optional.empty(), "", Map.of());
    }

    /** The same event about this subject, such as {@code review:<uuid>} or {@code gitCommit:<hex>}. */
    public LedgerEvent about(String subject) {
        return new LedgerEvent(type, actor, invocation, request, subject, details);
    }

    /** The same event as a part of this invocation. */
    public LedgerEvent under(InvocationId invocation) {
        return new LedgerEvent(type, actor, Optional.of(invocation), request, subject, details);
    }

    /** The same event as part of this request, for those who write on behalf of another thread. */
    public LedgerEvent during(RequestId request) {
        return new LedgerEvent(type, actor, invocation, Optional.of(request), subject, details);
    }

    /** The same event with one more detail: a text, number, truth value, or a list or map of those. */
    public LedgerEvent with(String key, Object value) {
        var more = new TreeMap<>(details);
        more.put(key, value);
        return new LedgerEvent(type, actor, invocation, request, subject, more);
    }
}
