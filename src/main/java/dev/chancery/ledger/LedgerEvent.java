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
 *
 * @param retained what people wrote, by its name among the details: the entry holds a salted digest of each, and the
 *     text itself is kept beside it until it is purged
 */
public record LedgerEvent(
        String type,
        Actor actor,
        Optional<InvocationId> invocation,
        Optional<RequestId> request,
        String subject,
        Map<String, Object> details,
        Map<String, String> retained) {

    private static final Pattern TYPE = Pattern.compile("[a-z_]+\\.[a-z_]+");

    public LedgerEvent {
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("An event type reads as thing.happened, but was: " + type);
        }
        details = Collections.unmodifiableMap(new TreeMap<>(details));
        retained = Collections.unmodifiableMap(new TreeMap<>(retained));
        if (retained.keySet().stream().anyMatch(details::containsKey)) {
            throw new IllegalArgumentException("A detail is either part of the entry or retained beside it.");
        }
    }

    /** An event such as {@code review.started}, with no subject and no details yet. */
    public static LedgerEvent of(String type, Actor actor) {
        return new LedgerEvent(type, actor, Optional.empty(), Optional.empty(), "", Map.of(), Map.of());
    }

    /** The same event about this subject, such as {@code review:<uuid>} or {@code gitCommit:<hex>}. */
    public LedgerEvent about(String subject) {
        return new LedgerEvent(type, actor, invocation, request, subject, details, retained);
    }

    /** The same event as a part of this invocation. */
    public LedgerEvent under(InvocationId invocation) {
        return new LedgerEvent(type, actor, Optional.of(invocation), request, subject, details, retained);
    }

    /** The same event as part of this request, for those who write on behalf of another thread. */
    public LedgerEvent during(RequestId request) {
        return new LedgerEvent(type, actor, invocation, Optional.of(request), subject, details, retained);
    }

    /** The same event with one more detail: a text, number, truth value, or a list or map of those. */
    public LedgerEvent with(String key, Object value) {
        var more = new TreeMap<>(details);
        more.put(key, value);
        return new LedgerEvent(type, actor, invocation, request, subject, more, retained);
    }

    /** The same event with all of these details, in one step. */
    public LedgerEvent with(Map<String, ?> some) {
        var more = new TreeMap<>(details);
        more.putAll(some);
        return new LedgerEvent(type, actor, invocation, request, subject, more, retained);
    }

    /** The same event with a text that a person wrote and that may have to be forgotten: a reason, a name, an intent. */
    public LedgerEvent retaining(String key, String text) {
        var more = new TreeMap<>(retained);
        more.put(key, text);
        return new LedgerEvent(type, actor, invocation, request, subject, details, more);
    }
}
