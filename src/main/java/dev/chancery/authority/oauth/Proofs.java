package dev.chancery.authority.oauth;

import dev.chancery.attest.ProofOfPossession;
import dev.chancery.attest.ProofOfPossession.Occasion;
import dev.chancery.attest.ProofOfPossession.Proven;
import dev.chancery.attest.ProofOfPossession.Unproven;
import dev.chancery.identity.UsedProofs;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks the DPoP proof that came with a token request (RFC 9449 section 5), each of which counts once. */
@Component
class Proofs {

    private final UsedProofs used;
    private final Clock clock;

    Proofs(UsedProofs used, Clock clock) {
        this.used = used;
        this.clock = clock;
    }

    /** What came of looking for a proof. */
    sealed interface Looked {}

    /** The thumbprint of the key that was proven; empty when no proof was given. */
    record Found(Optional<String> thumbprint) implements Looked {}

    record Refused(OAuthError error) implements Looked {}

    Looked look(List<String> headers, String url) {
        if (headers.isEmpty()) {
            return new Found(Optional.empty());
        }
        if (headers.size() > 1) {
            return new Refused(OAuthError.invalidDpopProof("A request carries at most one proof."));
        }
        var occasion = new Occasion("POST", url, Optional.empty());
        return switch (ProofOfPossession.check(headers.getFirst(), occasion, clock.instant())) {
            case Unproven(var reason) -> new Refused(OAuthError.invalidDpopProof(reason));
            case Proven proven ->
                isFirstUse(proven)
                        ? new Found(Optional.of(proven.thumbprint()))
                        : new Refused(OAuthError.invalidDpopProof("The proof was used before."));
        };
    }

    private boolean isFirstUse(Proven proven) {
        var forgettable = proven.issuedAt().plus(ProofOfPossession.LONGEST_LIFE);
        return used.firstUse("dpop:" + proven.thumbprint(), proven.id(), forgettable);
    }
}
