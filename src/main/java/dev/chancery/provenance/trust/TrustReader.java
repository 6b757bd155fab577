package dev.chancery.provenance.trust;

import dev.chancery.attest.PublicKey;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.trust.TrustMatrix.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the parts of a trust matrix whose form was checked before; keys and certificates are checked here. */
final class TrustReader {

    private TrustReader() {}

    static Role role(String name, JsonNode yaml) {
        return new Role(
                name,
                yaml.path("title").asString(name),
                yaml.path("keys").valueStream().map(key -> key(name, key)).toList(),
                yaml.path("certificates")
                        .valueStream()
                        .map(it -> new CertificateIdentity(
                                it.path("issuer").asString(),
                                it.path("identity").asString()))
                        .toList());
    }

    private static TrustedKey key(String role, JsonNode yaml) {
        var id = yaml.path("id").asString();
        return new TrustedKey(
                id,
                role,
                publicKey("The key " + id, yaml.path("public_key").asString()),
                moment(yaml, "not_before").orElse(Instant.EPOCH),
                moment(yaml, "not_after"),
                moment(yaml, "revoked_at"));
    }

    private static PublicKey publicKey(String whose, String text) {
        try {
            return PublicKey.read(text);
        } catch (IllegalArgumentException unsound) {
            throw new IllegalArgumentException(
                    whose + " is no Ed25519 key and no ECDSA key on P-256: " + unsound.getMessage(), unsound);
        }
    }

    private static Optional<Instant> moment(JsonNode yaml, String name) {
        if (!yaml.has(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(yaml.path(name).asString()));
        } catch (DateTimeException notAMoment) {
            throw new IllegalArgumentException(
                    "%s of the key %s is no moment such as 2026-01-31T00:00:00Z."
                            .formatted(name, yaml.path("id").asString()),
                    notAMoment);
        }
    }

    /** One rule for each role and kind of claim of a line. */
    static Stream<TrustRule> rules(JsonNode yaml) {
        var about = yaml.path("about");
        var scope = new Scope(
                patterns(about, "subjects"), patterns(about, "repositories"), patterns(about, "environments"));
        return texts(yaml.path("claim"))
                .flatMap(claim -> texts(yaml.path("by"))
                        .map(role -> new TrustRule(
                                role, claim, scope, yaml.path("threshold").asInt(1))));
    }

    private static List<Pattern> patterns(JsonNode about, String kind) {
        return texts(about.path(kind)).map(Pattern::new).toList();
    }

    private static Stream<String> texts(JsonNode oneOrMany) {
        return oneOrMany.isArray()
                ? oneOrMany.valueStream().map(JsonNode::asString)
                : oneOrMany.isMissingNode() ? Stream.of() : Stream.of(oneOrMany.asString());
    }

    static List<String> repeatedKeys(List<Role> roles) {
        var ids = new HashSet<String>();
        var keys = new HashSet<Digest>();
        return roles.stream()
                .flatMap(role -> role.keys().stream())
                .filter(key -> {
                    var isNewId = ids.add(key.keyId());
                    return !keys.add(key.key().fingerprint()) || !isNewId;
                })
                .map(key -> "The key " + key.keyId() + " is there twice, under its id or under another.")
                .toList();
    }

    static SigstoreRoot sigstore(JsonNode yaml) {
        return new SigstoreRoot(
                texts(yaml.path("authorities")).map(TrustReader::authority).toList(),
                texts(yaml.path("logs"))
                        .map(log -> publicKey("The log's key", log))
                        .toList());
    }

    private static TrustAnchor authority(String pem) {
        try {
            var certificate = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            if (certificate instanceof X509Certificate authority && authority.getBasicConstraints() >= 0) {
                return new TrustAnchor(authority, null);
            }
        } catch (CertificateException unreadable) {
            throw new IllegalArgumentException("An authority of Sigstore is no X.509 certificate in PEM.", unreadable);
        }
        throw new IllegalArgumentException("An authority of Sigstore is no certificate authority.");
    }
}
