package dev.chancery.identity.web;

import dev.chancery.http.Problems;
import dev.chancery.identity.AgentAnswer;
import dev.chancery.identity.MachineKeys;
import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Turns what the registry answered into HTTP. */
final class AgentAnswers {

    private AgentAnswers() {}

    static ResponseEntity<?> of(AgentAnswer answer) {
        return switch (answer) {
            case AgentAnswer.Kept(var agent) -> ResponseEntity.ok(AgentJson.of(agent));
            case AgentAnswer.Refused(var refusal) -> refused(refusal);
        };
    }

    static ResponseEntity<?> of(MachineKeys.Answer answer) {
        return switch (answer) {
            case MachineKeys.Kept(var key) -> ResponseEntity.ok(AgentJson.of(key));
            case MachineKeys.Refused(var refusal) -> refused(refusal);
        };
    }

    static ResponseEntity<?> refused(Refusal refusal) {
        var status = switch (refusal.code()) {
            case "agent_not_found", "client_not_found", "machine_not_found", "key_not_found" -> HttpStatus.NOT_FOUND;
            case "scope_beyond_caller", "audience_beyond_caller" -> HttpStatus.FORBIDDEN;
            case "name_taken", "spiffe_id_taken", "key_taken", "wrong_state", "too_many_keys", "built_in_agent" ->
                HttpStatus.CONFLICT;
            default -> HttpStatus.BAD_REQUEST;
        };
        return Problems.of(status, refusal);
    }

    static Refusal notFound(UUID id) {
        return new Refusal("agent_not_found", "There is no agent " + id + ".");
    }

    static String text(@Nullable String member) {
        return member == null ? "" : member;
    }

    static List<String> list(@Nullable List<String> member) {
        return member == null ? List.of() : member;
    }
}
