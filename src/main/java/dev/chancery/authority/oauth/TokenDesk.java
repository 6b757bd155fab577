package dev.chancery.authority.oauth;

import dev.chancery.identity.MachineClient;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The token endpoint without HTTP: client, proof, then the grant. */
@Component
public class TokenDesk {

    private static final String CLIENT_CREDENTIALS = "client_credentials";

    private final ClientAuthentication clients;
    private final Proofs proofs;
    private final AccessTokens accessTokens;
    private final TokenExchange exchange;
    private final Told told;

    TokenDesk(
            ClientAuthentication clients, Proofs proofs, AccessTokens accessTokens, TokenExchange exchange, Told told) {
        this.clients = clients;
        this.proofs = proofs;
        this.accessTokens = accessTokens;
        this.exchange = exchange;
        this.told = told;
    }

    /** Where the issue of an access token is told. */
    @Component
    record Told(Ledger ledger, TransactionTemplate transaction) {

        void issued(AccessClaims token) {
            transaction.executeWithoutResult(_ -> ledger.append(LedgerEvent.of("access_token.issued", token.actor())
                    .about("access_token:" + token.id())
                    .with("client", token.client())
                    .with("scope", String.join(" ", token.scopes()))
                    .with("bound", token.proofKeyThumbprint().isPresent())
                    .with("expires_at", token.expiresAt().toString())));
        }
    }

    /**
     * Answers one request for a token.
     *
     * @param proofHeaders every header {@code DPoP} of the request
     * @param url the request's own, without query
     */
    public TokenAnswer answer(Form form, List<String> proofHeaders, String url) {
        var complaint = form.complaint();
        if (complaint.isPresent()) {
            return new TokenAnswer.Refused(complaint.get());
        }
        return switch (clients.authenticate(form)) {
            case ClientAuthentication.Unknown(var error) -> new TokenAnswer.Refused(error);
            case ClientAuthentication.Authenticated(var client) ->
                switch (proofs.look(proofHeaders, url)) {
                    case Proofs.Refused(var error) -> new TokenAnswer.Refused(error);
                    case Proofs.Found(var thumbprint) -> grant(form, client, thumbprint);
                };
        };
    }

    private TokenAnswer grant(Form form, MachineClient client, Optional<String> thumbprint) {
        var grantType = form.find("grant_type").orElse("");
        return switch (grantType) {
            case CLIENT_CREDENTIALS -> accessToken(form, client, thumbprint);
            case TokenExchange.GRANT_TYPE -> exchange.exchange(form, client, thumbprint);
            case "" -> new TokenAnswer.Refused(OAuthError.invalidRequest("The parameter grant_type is missing."));
            default -> new TokenAnswer.Refused(OAuthError.unsupportedGrantType(grantType));
        };
    }

    private TokenAnswer accessToken(Form form, MachineClient client, Optional<String> thumbprint) {
        var wanted = form.find("scope").map(Scope::list).orElse(client.scopes());
        var beyond = wanted.stream().filter(it -> !client.scopes().contains(it)).findFirst();
        if (beyond.isPresent()) {
            return new TokenAnswer.Refused(
                    OAuthError.invalidScope("The client may not ask for the scope " + beyond.get() + "."));
        }
        var issued = accessTokens.issue(client, wanted, thumbprint);
        told.issued(issued.claims());
        var body = new LinkedHashMap<String, Object>();
        body.put("access_token", issued.text());
        body.put("token_type", thumbprint.isPresent() ? "DPoP" : "Bearer");
        body.put(
                "expires_in",
                issued.claims().expiresAt().getEpochSecond()
                        - issued.claims().issuedAt().getEpochSecond());
        body.put("scope", String.join(" ", wanted));
        return new TokenAnswer.Granted(Map.copyOf(body));
    }
}
