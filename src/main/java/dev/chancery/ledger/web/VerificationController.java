package dev.chancery.ledger.web;

import dev.chancery.http.Problems;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.integrity.EntryRange;
import dev.chancery.ledger.integrity.RangeCheck;
import dev.chancery.ledger.integrity.RangeVerdict.Broken;
import dev.chancery.ledger.integrity.RangeVerdict.Refused;
import dev.chancery.ledger.integrity.RangeVerdict.Sound;
import dev.chancery.ledger.integrity.RangeVerdict.Stopped;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proves a range of entries anew while the caller waits. */
@RestController
class VerificationController {

    /** What is proven within the time a client waits. */
    private static final long LONGEST = 100_000;

    private final RangeCheck check;

    VerificationController(RangeCheck check) {
        this.check = check;
    }

    /** Both ends are included. */
    @GetMapping("/v1/ledger/verification")
    @PreAuthorize("hasAuthority('SCOPE_ledger:read')")
    ResponseEntity<?> verify(@RequestParam long first, @RequestParam long last) {
        if (first < 0 || last < first || last - first >= LONGEST) {
            return Problems.of(
                    HttpStatus.BAD_REQUEST,
                    new Refusal(
                            "malformed_range",
                            "A range is 0 ≤ first ≤ last and has " + LONGEST + " entries at most, but was " + first
                                    + " to " + last + "."));
        }
        return switch (check.of(new EntryRange(first, last), _ -> true)) {
            case Sound sound -> ResponseEntity.ok(VerificationJson.of(sound));
            case Broken broken -> ResponseEntity.ok(VerificationJson.of(broken));
            case Stopped _ -> throw new IllegalStateException("Nobody stopped the verification.");
            case Refused(var refusal) -> refused(refusal);
        };
    }

    private static ResponseEntity<?> refused(Refusal refusal) {
        if (!refusal.code().equals(RangeCheck.BUSY)) {
            return Problems.of(HttpStatus.BAD_REQUEST, refusal);
        }
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "2");
        return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, refusal, headers);
    }
}
