package dev.chancery.ledger.store;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.RequestId;
import dev.chancery.ledger.LedgerEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/** The one form of an entry that is stored, hashed and shown: RFC 8785 JSON. */
final class EntryBytes {

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
        var bytes = canonical(members);
        if (bytes.length > LIMIT) {
            throw new IllegalArgumentException("A ledger entry has at most " + LIMIT + " bytes, but this "
                    + event.type() + " has " + bytes.length + ".");
        }
        return bytes;
    }

    private static byte[] canonical(Map<String, Object> members) {
        try {
            return new JsonCanonicalizer(JsonMapper.shared().writeValueAsString(members)).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalArgumentException("These members have no canonical form: " + members, e);
        }
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
