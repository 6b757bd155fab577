package dev.chancery.authority.oauth;

import dev.chancery.attest.Jws;
import dev.chancery.authority.Credentials;
import dev.chancery.authority.oauth.Inquiries.Inquirer;
import dev.chancery.identity.Scopes;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Takes tokens back (RFC 7009). Whoever has a token may give it up; anybody else needs the scope
 * {@code credentials:revoke}.
 */
@Component
public class Takebacks {

    private final AccessTokens accessTokens;
    private final RevokedTokens revoked;
    private final Inquiries inquiries;
    private final Credentials credentials;
    private final AccessTokens.Terms terms;

    Takebacks(
            AccessTokens accessTokens,
            RevokedTokens revoked,
            Inquiries inquiries,
            Credentials credentials,
            AccessTokens.Terms terms) {
        this.accessTokens = accessTokens;
        this.revoked = revoked;
        this.inquiries = inquiries;
        this.credentials = credentials;
        this.terms = terms;
    }

    /** Empty when the token counts no more, which holds for one that never did. */
    public Optional<OAuthError> takeBack(String token, Inquirer inquirer) {
        var isAllowed = inquirer.may(Scopes.CREDENTIALS_REVOKE);
        var access = accessTokens.recognise(token);
        if (access.isPresent()) {
            return isAllowed || access.get().client().equals(inquirer.clientId())
                    ? done(() -> revoked.add(access.get(), inquirer.actor(), terms.now()))
                    : notYours();
        }
        return inquiries
                .credential(token)
                .flatMap(it ->
                        isAllowed || Inquiries.isActor(it, inquirer) ? done(() -> takeBack(it, inquirer)) : notYours());
    }

    private void takeBack(Jws.Readable credential, Inquirer inquirer) {
        Subjects.uuid(credential.claims().get("jti"))
                .ifPresent(it -> credentials.revoke(it, "Given up by its holder.", inquirer.actor()));
    }

    private static Optional<OAuthError> done(Runnable act) {
        act.run();
        return Optional.empty();
    }

    private static Optional<OAuthError> notYours() {
        return Optional.of(OAuthError.unauthorizedClient("Only its holder may give this token up."));
    }
}
