package dev.chancery.tools.mcp;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What goes back to a client: the HTTP status, and a JSON-RPC response unless there is nothing to say. */
public record Answer(HttpStatus status, Optional<Map<String, Object>> body, Optional<Duration> retryAfter) {

    static Answer accepted() {
        return new Answer(HttpStatus.ACCEPTED, Optional.empty(), Optional.empty());
    }

    static Answer result(Message.Request request, Map<String, Object> result) {
        var members = response(request.id());
        members.put("result", result);
        return new Answer(HttpStatus.OK, Optional.of(members), Optional.empty());
    }

    static Answer error(HttpStatus status, @Nullable Object id, RpcError error) {
        var members = response(id);
        members.put("error", error.json());
        return new Answer(status, Optional.of(members), Optional.empty());
    }

    Answer retryingAfter(Duration pause) {
        return new Answer(status, body, Optional.of(pause));
    }

    private static Map<String, Object> response(@Nullable Object id) {
        var members = new LinkedHashMap<String, Object>();
        members.put("jsonrpc", "2.0");
        if (id != null) {
            members.put("id", id);
        }
        return members;
    }
}
