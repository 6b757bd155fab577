package dev.chancery.identity.web;

import dev.chancery.attest.ProofOfPossession;
import dev.chancery.attest.ProofOfPossession.Occasion;
import dev.chancery.attest.ProofOfPossession.Proven;
import dev.chancery.attest.ProofOfPossession.Unproven;
import dev.chancery.identity.BearerCaller;
import dev.chancery.identity.BearerSource;
import dev.chancery.identity.Scopes;
import dev.chancery.identity.UsedProofs;
import dev.chancery.identity.tokens.Speakers;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Finds out whose token a request carries. A token that is bound to a key (RFC 9449) counts only under the scheme
 * {@code DPoP} and with a fresh proof for exactly this request.
 */
@Component
class Recognition {

    private final List<BearerSource> sources;
    private final Speakers speakers;
    private final UsedProofs proofs;
    private final Clock clock;

    Recognition(ObjectProvider<BearerSource> sources, Speakers speakers, UsedProofs proofs, Clock clock) {
        this.sources = sources.orderedStream().toList();
        this.speakers = speakers;
        this.proofs = proofs;
        this.clock = clock;
    }

    /** What the request's token turned out to be. */
    sealed interface Outcome {}

    /** Somebody we know. */
    record Known(BearerCaller caller) implements Outcome {

        /** With the caller's scopes as authorities. */
        Authentication authentication() {
            var authorities = caller.scopes().stream()
                    .map(it -> new SimpleGrantedAuthority(Scopes.PREFIX + it))
                    .toList();
            return new PreAuthenticatedAuthenticationToken(caller, "", authorities);
        }
    }

    /** A token that opens nothing. */
    record UnknownToken() implements Outcome {}

    /** A token that is bound to a key its bearer did not prove to hold, and why not. */
    record BadProof(String reason) implements Outcome {}

    Outcome recognise(PresentedToken presented, HttpServletRequest request) {
        for (var source : sources) {
            var caller = source.recognise(presented.text());
            if (caller.isPresent()) {
                return bound(caller.get(), presented, request);
            }
        }
        return presented.isProven()
                ? new UnknownToken()
                : speakers.recognise(presented.text())
                        .<Outcome>map(it -> new Known(it))
                        .orElseGet(UnknownToken::new);
    }

    private Outcome bound(BearerCaller caller, PresentedToken presented, HttpServletRequest request) {
        var known = new Known(caller);
        var key = caller.proofKeyThumbprint();
        if (key.isEmpty()) {
            return presented.isProven()
                    ? new BadProof("The token is not bound to a key: present it as Bearer.")
                    : known;
        }
        if (!presented.isProven()) {
            return new BadProof("The token is bound to a key: present it under the scheme DPoP with a proof.");
        }
        return unproven(key.get(), presented, request)
                .<Outcome>map(BadProof::new)
                .orElse(known);
    }

    private Optional<String> unproven(String key, PresentedToken presented, HttpServletRequest request) {
        var headers = Collections.list(request.getHeaders("DPoP"));
        if (headers.size() != 1) {
            return Optional.of("A request carries exactly one proof in the header DPoP.");
        }
        var occasion =
                new Occasion(request.getMethod(), request.getRequestURL().toString(), Optional.of(presented.text()));
        return switch (ProofOfPossession.check(headers.getFirst(), occasion, clock.instant())) {
            case Unproven(var reason) -> Optional.of(reason);
            case Proven proven
            when !proven.thumbprint().equals(key) ->
                Optional.of("The proof is by another key than the token is bound to.");
            case Proven proven when !isFirstUse(proven) -> Optional.of("The proof was used before.");
            case Proven _ -> Optional.empty();
        };
    }

    private boolean isFirstUse(Proven proven) {
        var forgettable = proven.issuedAt().plus(ProofOfPossession.LONGEST_LIFE);
        return proofs.firstUse("dpop:" + proven.thumbprint(), proven.id(), forgettable);
    }
}
