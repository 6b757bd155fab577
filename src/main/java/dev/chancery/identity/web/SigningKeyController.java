package dev.chancery.identity.web;

import dev.chancery.attest.PublicJwk;
import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SigningRole;
import dev.chancery.http.Problems;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import dev.chancery.identity.keys.SigningKeyDesk;
import dev.chancery.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The keys Chancery signs with, for machines: list, rotate, revoke. */
@RestController
@RequestMapping("/v1/signing-keys")
@PreAuthorize("hasAuthority('" + Scopes.KEYS_WRITE + "')")
class SigningKeyController {

    private final SigningKeyDesk desk;
    private final CurrentActor caller;

    SigningKeyController(SigningKeyDesk desk, CurrentActor caller) {
        this.desk = desk;
        this.caller = caller;
    }

    record Key(
            String id,
            String role,
            Map<String, String> jwk,
            Instant notBefore,
            @Nullable Instant notAfter,
            @Nullable Instant revokedAt) {

        private static Key of(PublishedKey key) {
            return new Key(
                    key.keyId(),
                    key.role().label(),
                    PublicJwk.of(key.key()).members(),
                    key.notBefore(),
                    key.notAfter().orElse(null),
                    key.revokedAt().orElse(null));
        }
    }

    record Keys(List<Key> keys) {}

    record Rotation(@Nullable String role) {}

    /** The public halves of the keys Chancery signs with, and their windows. */
    @GetMapping
    Keys list() {
        return new Keys(desk.keys().stream().map(Key::of).toList());
    }

    /** Publishes the next key of a role, which then takes over; what the old one signed stays good. */
    @PostMapping("/rotate")
    ResponseEntity<?> rotate(@RequestBody Rotation wanted) {
        try {
            var role = SigningRole.valueOf(AgentAnswers.text(wanted.role()).toUpperCase(Locale.ROOT));
            return answer(desk.rotate(role, caller.get()));
        } catch (IllegalArgumentException unknown) {
            return Problems.of(
                    HttpStatus.BAD_REQUEST,
                    new Refusal("invalid_request", "There is no signing role " + wanted.role() + "."));
        }
    }

    /** Takes a signing key back: what it signs from now on counts for nothing. Needs a reason. */
    @PostMapping("/{id}/revoke")
    ResponseEntity<?> revoke(@PathVariable String id, @RequestBody AgentJson.Reason why) {
        return answer(desk.revoke(id, AgentAnswers.text(why.reason()), caller.get()));
    }

    private static ResponseEntity<?> answer(SigningKeyDesk.Answer answer) {
        return switch (answer) {
            case SigningKeyDesk.Kept(var key) -> ResponseEntity.ok(Key.of(key));
            case SigningKeyDesk.Refused(var refusal) ->
                Problems.of(
                        switch (refusal.code()) {
                            case "key_not_found" -> HttpStatus.NOT_FOUND;
                            case "reason_missing" -> HttpStatus.BAD_REQUEST;
                            default -> HttpStatus.CONFLICT;
                        },
                        refusal);
        };
    }
}
