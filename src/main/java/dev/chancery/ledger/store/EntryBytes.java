package dev.chancery.ledger.store;

import dev.chancery.attest.CanonicalJson;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.RequestId;
import dev.chancery.ledger.LedgerEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one form of an entry that is stored, hashed and shown: RFC 8785 JSON. */
public final class EntryBytes {

    /** A tlog-tiles entry bundle prefixes each entry with its length as an unsigned 16-bit number. */
    static final int LIMIT = 0xffff;

    private static final String SALTED = "salted_sha256";

    private EntryBytes() {}

    static byte[] of(Appended entry) {
        var event = entry.event();
        var members = new LinkedHashMap<String, Object>();
        members.put("id", entry.id().toString());
        members.put("at", entry.at().toString());
        members.put("type", event.type());
        members.put("actor", actor(event.actor()));
        members.put("subject", event.subject());
        members.put("details", details(entry));
        event.invocation().map(InvocationId::toString).ifPresent(it -> members.put("invocation", it));
        entry.request().map(RequestId::value).ifPresent(it -> members.put("request", it));
        var bytes = CanonicalJson.of(members);
        if (bytes.length > LIMIT) {
            throw new IllegalArgumentException("A ledger entry has at most " + LIMIT + " bytes, but this "
                    + event.type() + " has " + bytes.length + ".");
        }
        return bytes;
    }

    private static Map<String, Object> details(Appended entry) {
        if (entry.retained().isEmpty()) {
            return entry.event().details();
        }
        var details = new TreeMap<>(entry.event().details());
        entry.retained().forEach(it -> details.put(it.name(), Map.of(SALTED, it.saltedDigest())));
        return details;
    }

    /** What the bytes say. */
    public static JsonNode read(LedgerEntry entry) {
        return JsonMapper.shared().readTree(entry.canonical());
    }

    /** Whether the columns of an entry repeat what its bytes say. */
    public static boolean agree(LedgerEntry entry, JsonNode bytes) {
        return bytes.path("id").asString().equals(entry.id().toString())
                && bytes.path("at").asString().equals(entry.at().toString())
                && bytes.path("type").asString().equals(entry.type())
                && bytes.path("actor").path("label").asString().equals(entry.actor())
                && bytes.path("subject").asString().equals(entry.subject())
                && text(bytes, "invocation").equals(entry.invocation().map(InvocationId::toString))
                && text(bytes, "request").equals(entry.request().map(RequestId::value));
    }

    /** The salted digests that stand for texts kept beside the entry, by name. */
    public static Map<String, String> saltedDigests(JsonNode bytes) {
        var digests = new TreeMap<String, String>();
        bytes.path("details")
                .properties()
                .forEach(it -> text(it.getValue(), SALTED).ifPresent(digest -> digests.put(it.getKey(), digest)));
        return digests;
    }

    private static Optional<String> text(JsonNode bytes, String member) {
        return Optional.ofNullable(bytes.get(member)).map(JsonNode::asString);
    }

    private static Map<String, String> actor(Actor actor) {
        var label = actor.label();
        return actor.identity().map(id -> Map.of("label", label, "id", id)).orElseGet(() -> Map.of("label", label));
    }
}
