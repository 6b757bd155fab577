package dev.chancery.tools;

import dev.chancery.attest.Jws;
import dev.chancery.attest.Signer;
import dev.chancery.attest.SigningKey;
import dev.chancery.kernel.InvocationId;
import dev.chancery.verifier.Admitted;
import dev.chancery.verifier.Refused;
import dev.chancery.verifier.Tolerance;
import dev.chancery.verifier.ToolRequest;
import dev.chancery.verifier.Verifier;
import dev.chancery.verifier.spi.CredentialUses;
import dev.chancery.verifier.spi.TrustedKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Has any request admitted, by way of a real credential and the real verifier. */
public final class TestingAdmission {

    public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    public static final InvocationId INVOCATION =
            InvocationId.parse("0197b1f0-0000-7000-8000-00000000000b").orElseThrow();

    private static final String ISSUER = "https://chancery.example";
    private static final Signer SIGNER = SigningKey.ofSeed("credential-1", new byte[32]);

    private TestingAdmission() {}

    /** An admitted act of {@code agent:triage-agent} for {@code person-1}. */
    public static Admitted of(String tool, String action, Map<String, Object> arguments) {
        var request = new ToolRequest(ToolServer.AUDIENCE_PREFIX + tool, tool, action, arguments);
        return switch (verifier().verify(credential(request), request)) {
            case Admitted admitted -> admitted;
            case Refused refused -> throw new AssertionError(refused);
        };
    }

    private static Verifier verifier() {
        var key = new TrustedKey(
                ISSUER, SIGNER.verificationKey(), NOW.minusSeconds(60), Optional.empty(), Optional.empty());
        return new Verifier(
                new Verifier.Surroundings(
                        _ -> Optional.of(key),
                        (_, _, _) -> Optional.empty(),
                        _ -> new CredentialUses.First(),
                        _ -> {},
                        _ -> Optional.of("triage-agent")),
                Tolerance.STRICT,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static String credential(ToolRequest request) {
        var details = Map.of(
                "type", "chancery_tool_call",
                "identifier", request.tool(),
                "actions", List.of(request.action()),
                "arguments_digest", request.argumentsDigest().orElseThrow(),
                "environment", "local");
        return Jws.sign(
                SIGNER,
                Verifier.TYPE,
                Map.ofEntries(
                        Map.entry("iss", ISSUER),
                        Map.entry("aud", request.audience()),
                        Map.entry("sub", "person-1"),
                        Map.entry("act", Map.of("sub", new UUID(1, 1).toString())),
                        Map.entry("iat", NOW.getEpochSecond()),
                        Map.entry("nbf", NOW.getEpochSecond()),
                        Map.entry("exp", NOW.plusSeconds(30).getEpochSecond()),
                        Map.entry("jti", UUID.randomUUID().toString()),
                        Map.entry("txn", INVOCATION.toString()),
                        Map.entry("task", "0197b1f0-0000-7000-8000-00000000000c"),
                        Map.entry("authorization_details", List.of(details))));
    }
}
