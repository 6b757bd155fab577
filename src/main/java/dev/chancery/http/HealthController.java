package dev.chancery.http;

import dev.chancery.kernel.Refusal;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells orchestrators whether this node lives ({@code /healthz}) and whether it may be sent work ({@code /readyz}). */
@RestController
final class HealthController {

    private final Readiness readiness;

    HealthController(Readiness readiness) {
        this.readiness = readiness;
    }

    /** 200 while this process lives. */
    @GetMapping("/healthz")
    ResponseEntity<?> alive() {
        return up();
    }

    /** 200 while this node may be sent work, else 503 with what speaks against it. */
    @GetMapping("/readyz")
    ResponseEntity<?> ready() {
        var troubles = readiness.troubles();
        if (troubles.isEmpty()) {
            return up();
        }
        var reasons = troubles.stream().map(Refusal::detail).collect(Collectors.joining(" "));
        return Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE, new Refusal(troubles.getFirst().code(), reasons));
    }

    private static ResponseEntity<?> up() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Map.of("status", "up"));
    }
}
