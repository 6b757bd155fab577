package dev.chancery.authority.oauth;

import dev.chancery.identity.Audiences;
import dev.chancery.identity.BearerCaller;
import dev.chancery.kernel.Actor;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What an access token of ours says, once it was found genuine and alive; its audiences are the client's, as of now. */
record AccessClaims(
        UUID id,
        String issuer,
        String client,
        Actor actor,
        List<String> scopes,
        Audiences audiences,
        Instant issuedAt,
        Instant expiresAt,
        Optional<String> proofKeyThumbprint)
        implements BearerCaller {

    @Override
    public String getName() {
        return client;
    }

    /** In the shape of RFC 9068 section 2.2. */
    Map<String, Object> toJson() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", issuer);
        claims.put("sub", client);
        claims.put("aud", issuer);
        claims.put("client_id", client);
        claims.put("iat", issuedAt.getEpochSecond());
        claims.put("exp", expiresAt.getEpochSecond());
        claims.put("jti", id.toString());
        claims.put("scope", String.join(" ", scopes));
        proofKeyThumbprint.ifPresent(it -> claims.put("cnf", Map.of("jkt", it)));
        return claims;
    }
}
