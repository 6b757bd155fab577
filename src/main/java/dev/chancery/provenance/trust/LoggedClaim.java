package dev.chancery.provenance.trust;

import dev.chancery.attest.Envelope;
import dev.chancery.attest.SigstoreBundle;
import dev.chancery.attest.SigstoreBundle.LogEntry;
import dev.chancery.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an entry of a Rekor log says was signed, by its kind and version: {@code dsse} 0.0.1, {@code hashedrekord} 0.0.1 and
 * {@code intoto} 0.0.2 of version 1 of the log, {@code dsse} 0.0.2 and {@code hashedrekord} 0.0.2 of version 2, which is
 * tiled. A hash is that of the envelope's pre-authentication encoding.
 */
record LoggedClaim(String kind, JsonNode spec) {

    /** The claim of an entry whose kind is one of those. */
    static LoggedClaim read(LogEntry entry) throws LogEvidence.Unproven {
        try {
            var body = JsonMapper.shared().readTree(entry.body());
            var kind = body.path("kind").asString("") + " "
                    + body.path("apiVersion").asString("");
            return switch (kind) {
                case "dsse 0.0.1", "hashedrekord 0.0.1" -> new LoggedClaim(kind, body.path("spec"));
                case "intoto 0.0.2" -> new LoggedClaim(kind, body.path("spec").path("content"));
                case "dsse 0.0.2" -> new LoggedClaim(kind, body.path("spec").path("dsseV002"));
                case "hashedrekord 0.0.2" ->
                    new LoggedClaim(kind, body.path("spec").path("hashedRekordV002"));
                default -> throw new LogEvidence.Unproven("Log entries of the kind “" + kind + "” are not read.");
            };
        } catch (JacksonException notJson) {
            throw new LogEvidence.Unproven("The log entry's body is not JSON.");
        }
    }

    /** Whether it is of version 2 of the log, which proves inclusion and promises nothing. */
    boolean isOfTiles() {
        return kind.equals("dsse 0.0.2") || kind.equals("hashedrekord 0.0.2");
    }

    /** Whether it is about exactly this envelope and its one signature, and, where the kind names one, this certificate. */
    boolean isAbout(SigstoreBundle bundle) {
        var envelope = bundle.envelope();
        var signature = base64(envelope.signatures().getFirst().signature());
        var signed = Envelope.preAuthenticationEncoding(envelope.payloadType(), envelope.payload());
        return switch (kind) {
            case "dsse 0.0.1" -> names(spec, envelope) && signs(spec, "signature", signature);
            case "intoto 0.0.2" ->
                names(spec, envelope)
                        && signs(spec.path("envelope"), "sig", base64(signature.getBytes(StandardCharsets.UTF_8)));
            case "hashedrekord 0.0.1" ->
                isHex(spec.path("data").path("hash"), signed) && isByPem(spec.path("signature"), signature, bundle);
            case "dsse 0.0.2" ->
                isDigest(spec.path("payloadHash"), envelope.payload())
                        && spec.path("signatures").size() == 1
                        && isBy(spec.path("signatures").path(0), signature, bundle);
            default -> isDigest(spec.path("data"), signed) && isBy(spec.path("signature"), signature, bundle);
        };
    }

    private static boolean names(JsonNode spec, Envelope envelope) {
        return is(
                spec.path("payloadHash").path("value"),
                Digest.sha256(envelope.payload()).hex());
    }

    private static boolean signs(JsonNode spec, String member, String signature) {
        return spec.path("signatures").valueStream().anyMatch(it -> is(it.path(member), signature));
    }

    private static boolean isHex(JsonNode hash, byte[] content) {
        return is(hash.path("algorithm"), "sha256")
                && is(hash.path("value"), Digest.sha256(content).hex());
    }

    private static boolean isDigest(JsonNode hash, byte[] content) {
        return is(hash.path("algorithm"), "SHA2_256")
                && is(hash.path("digest"), base64(Digest.sha256(content).bytes()));
    }

    private static boolean isByPem(JsonNode logged, String signature, SigstoreBundle bundle) {
        var pem = Base64.getMimeDecoder()
                .decode(logged.path("publicKey").path("content").asString(""));
        var body = new String(pem, StandardCharsets.US_ASCII).replaceAll("-----[A-Z ]+-----|\\s", "");
        return is(logged.path("content"), signature)
                && body.equals(base64(bundle.certificates().getFirst()));
    }

    private static boolean isBy(JsonNode logged, String signature, SigstoreBundle bundle) {
        return is(logged.path("content"), signature)
                && is(
                        logged.path("verifier").path("x509Certificate").path("rawBytes"),
                        base64(bundle.certificates().getFirst()));
    }

    private static boolean is(JsonNode node, String text) {
        return node.asString("").equals(text);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
