package dev.chancery.ledger.web;

import dev.chancery.http.Problems;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.LedgerReader;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs ready to be checked, for clients that would rather not assemble them from tiles. */
@RestController
@PreAuthorize("hasAuthority('SCOPE_ledger:read')")
class ProofController {

    private final LedgerReader ledger;

    ProofController(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /** Proves that an entry is in the signed tree (RFC 9162 section 2.1.3). */
    @GetMapping("/ledger/proof/inclusion")
    ResponseEntity<?> inclusion(@RequestParam UUID entry) {
        var found = ledger.entry(entry);
        if (found.isEmpty()) {
            return Problems.of(
                    HttpStatus.NOT_FOUND, new Refusal("entry_not_found", "The ledger has no entry " + entry + "."));
        }
        var proof = ledger.proof(entry);
        return proof.isEmpty() ? tooEarly(entry) : ResponseEntity.ok(InclusionAnswer.of(found.get(), proof.get()));
    }

    /** Proves that a larger tree begins with a smaller one (RFC 9162 section 2.1.4). */
    @GetMapping("/ledger/proof/consistency")
    ResponseEntity<?> consistency(@RequestParam long first, @RequestParam long second) {
        var proof = ledger.consistency(first, second);
        if (proof.isEmpty()) {
            return Problems.of(
                    HttpStatus.BAD_REQUEST,
                    new Refusal(
                            "tree_size_out_of_range",
                            "Two sizes of this log are 1 ≤ first ≤ second ≤ "
                                    + ledger.latest().size() + ", but were " + first + " and " + second + "."));
        }
        return ResponseEntity.ok(ConsistencyAnswer.of(proof.get()));
    }

    private static ResponseEntity<?> tooEarly(UUID entry) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        var refusal = new Refusal("entry_not_sequenced", "The entry " + entry + " has no place in the tree yet.");
        return Problems.of(HttpStatus.CONFLICT, refusal, headers);
    }
}
