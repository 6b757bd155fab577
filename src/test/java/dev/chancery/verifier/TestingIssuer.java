package dev.chancery.verifier;

import dev.chancery.attest.Jws;
import dev.chancery.attest.Signer;
import dev.chancery.attest.SigningKey;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.verifier.spi.TrustedKey;
import dev.chancery.verifier.spi.TrustedKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Writes credentials for one act, good ones and, with a claim replaced or removed, bad ones. */
public final class TestingIssuer {

    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    public static final ToolRequest LIST =
            new ToolRequest("tool-server.issues", "issues", "list", Map.of("project", "ledger", "limit", 20));

    public static final String ISSUER = "https://chancery.example";
    static final String AGENT = "0197b1f0-0000-7000-8000-00000000000a";
    public static final String INVOCATION = "0197b1f0-0000-7000-8000-00000000000b";
    static final String TASK = "0197b1f0-0000-7000-8000-00000000000c";

    private final Signer signer = key("credential-1", (byte) 1);
    private final Map<String, Object> claims = new LinkedHashMap<>();

    /** A credential for {@link #LIST}, issued at {@link #NOW} for thirty seconds, with an id of its own. */
    public TestingIssuer() {
        claims.put("iss", ISSUER);
        claims.put("aud", LIST.audience());
        claims.put("sub", "person-1");
        claims.put("act", Map.of("sub", AGENT));
        claims.put("iat", NOW.getEpochSecond());
        claims.put("nbf", NOW.getEpochSecond());
        claims.put("exp", NOW.plusSeconds(30).getEpochSecond());
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("txn", INVOCATION);
        claims.put("task", TASK);
        claims.put("authorization_details", List.of(details()));
    }

    static Signer key(String id, byte seed) {
        var bytes = new byte[32];
        bytes[0] = seed;
        return SigningKey.ofSeed(id, bytes);
    }

    /** Trusts this issuer's key alone. */
    public TrustedKeys trusted() {
        return trusted(Optional.empty(), Optional.empty());
    }

    TrustedKeys trusted(Optional<Instant> notAfter, Optional<Instant> revokedAt) {
        var key = new TrustedKey(ISSUER, signer.verificationKey(), NOW.minus(Duration.ofDays(1)), notAfter, revokedAt);
        return id -> id.equals(signer.keyId()) ? Optional.of(key) : Optional.empty();
    }

    Map<String, Object> details() {
        var details = new LinkedHashMap<String, Object>();
        details.put("type", "chancery_tool_call");
        details.put("identifier", LIST.tool());
        details.put("actions", List.of(LIST.action()));
        details.put("arguments_digest", LIST.argumentsDigest().orElseThrow());
        details.put("environment", "local");
        return details;
    }

    /** Gives the credential an id made at {@link #NOW}, as our own issuer would. */
    public TestingIssuer issuedNow() {
        var ids = new TimeOrderedIds(Clock.fixed(NOW, ZoneOffset.UTC), new Random(7));
        return with("jti", ids.next().toString());
    }

    TestingIssuer with(String claim, Object value) {
        claims.put(claim, value);
        return this;
    }

    TestingIssuer without(String claim) {
        claims.remove(claim);
        return this;
    }

    TestingIssuer withDetail(String member, Object value) {
        var details = details();
        details.put(member, value);
        return with("authorization_details", new ArrayList<>(List.of(details)));
    }

    /** The credential's {@code jti}. */
    public UUID id() {
        return UUID.fromString((String) claims.get("jti"));
    }

    public String credential() {
        return signedBy(signer);
    }

    String signedBy(Signer other) {
        return Jws.sign(other, Verifier.TYPE, claims);
    }

    String ofType(String type) {
        return Jws.sign(signer, type, claims);
    }
}
