package dev.chancery.ledger.store;

import dev.chancery.attest.CanonicalJson;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.RequestId;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one form of an entry that is stored, hashed and shown: RFC 8785 JSON. */
public final class EntryBytes {

    /** A tlog-tiles entry bundle prefixes each entry with its length as an unsigned 16-bit number. */
    static final int LIMIT = 0xffff;

    private EntryBytes() {}

    static byte[] of(UUID id, Instant at, LedgerEvent event, Optional<RequestId> request) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", id.toString());
        members.put("at", at.toString());
        members.put("type", event.type());
        members.put("actor", actor(event.actor()));
        members.put("subject", event.subject());
        members.put("details", event.details());
        event.invocation().map(InvocationId::toString).ifPresent(it -> members.put("invocation", it));
        request.map(RequestId::value).ifPresent(it -> members.put("request", it));
        var bytes = CanonicalJson.of(members);
        if (bytes.length > LIMIT) {
            throw new IllegalArgumentException("A ledger entry has at most " + LIMIT + " bytes, but this "
                    + event.type() + " has " + bytes.length + ".");
        }
        return bytes;
    }

    /** Whether the columns of an entry repeat what its bytes say. */
    public static boolean agree(LedgerEntry entry) {
        var bytes = JsonMapper.shared().readTree(entry.canonical());
        return bytes.path("id").asString().equals(entry.id().toString())
                && bytes.path("at").asString().equals(entry.at().toString())
                && bytes.path("type").asString().equals(entry.type())
                && bytes.path("actor").path("label").asString().equals(entry.actor())
                && bytes.path("subject").asString().equals(entry.subject())
                && text(bytes, "invocation").equals(entry.invocation().map(InvocationId::toString))
                && text(bytes, "request").equals(entry.request().map(RequestId::value));
    }

    private static Optional<String> text(JsonNode bytes, String member) {
        return Optional.ofNullable(bytes.get(member)).map(JsonNode::asString);
    }

    private static Map<String, String> actor(Actor actor) {
        var label = actor.label();
        return switch (actor) {
            case Actor.Person(var id, var _) -> Map.of("label", label, "id", id.toString());
            case Actor.Agent(var id, var _) -> Map.of("label", label, "id", id.toString());
            case Actor.ApiClient(var id, var _) -> Map.of("label", label, "id", id);
            case Actor.Service _, Actor.Unknown _ -> Map.of("label", label);
        };
    }
}
