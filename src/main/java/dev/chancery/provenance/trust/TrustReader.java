package dev.chancery.provenance.trust;

import dev.chancery.attest.EcdsaKey;
import dev.chancery.attest.PublicKey;
import dev.chancery.attest.TimeStamp;
import dev.chancery.attest.VerificationKey;
import dev.chancery.catalog.spi.Fault;
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
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the parts of a trust matrix whose form was checked before; keys and certificates are checked here. */
final class TrustReader {

    private TrustReader() {}

    static Role role(String name, JsonNode yaml) {
        var pointer = Places.child("/roles", name);
        if (TrustMatrix.OWN.contains(name)) {
            throw new UnusableMember(pointer, "The role " + name + " is Chancery's own, so it takes no keys.");
        }
        var keys = yaml.path("keys");
        return new Role(
                name,
                yaml.path("title").asString(name),
                IntStream.range(0, keys.size())
                        .mapToObj(index -> key(name, keys.path(index), pointer + "/keys/" + index))
                        .toList(),
                yaml.path("certificates")
                        .valueStream()
                        .map(it -> new CertificateIdentity(
                                it.path("issuer").asString(),
                                it.path("identity").asString()))
                        .toList());
    }

    private static TrustedKey key(String role, JsonNode yaml, String pointer) {
        var id = yaml.path("id").asString();
        return new TrustedKey(
                id,
                role,
                publicKey("The key " + id, yaml.path("public_key").asString(), pointer + "/public_key"),
                moment(yaml, "not_before", pointer).orElse(Instant.EPOCH),
                moment(yaml, "not_after", pointer),
                moment(yaml, "revoked_at", pointer));
    }

    private static PublicKey publicKey(String whose, String text, String pointer) {
        try {
            return PublicKey.read(text);
        } catch (IllegalArgumentException unsound) {
            throw new UnusableMember(
                    pointer, whose + " is no Ed25519 key and no ECDSA key on P-256: " + unsound.getMessage());
        }
    }

    private static Optional<Instant> moment(JsonNode yaml, String name, String pointer) {
        if (!yaml.has(name)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(yaml.path(name).asString()));
        } catch (DateTimeException notAMoment) {
            throw new UnusableMember(
                    pointer + "/" + name,
                    "%s of the key %s is no moment such as 2026-01-31T00:00:00Z."
                            .formatted(name, yaml.path("id").asString()));
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

    static Stream<String> texts(JsonNode oneOrMany) {
        return oneOrMany.isArray()
                ? oneOrMany.valueStream().map(JsonNode::asString)
                : oneOrMany.isMissingNode() ? Stream.of() : Stream.of(oneOrMany.asString());
    }

    /** The keys that are there a second time, under their id or under another; each is readable by now. */
    static Stream<Fault> repeatedKeys(JsonNode roles, Places places) {
        var ids = new HashSet<String>();
        var keys = new HashSet<Digest>();
        return roles.propertyStream().flatMap(role -> {
            var listed = role.getValue().path("keys");
            return IntStream.range(0, listed.size())
                    .filter(index -> {
                        var isNewId = ids.add(listed.path(index).path("id").asString());
                        var key = PublicKey.read(
                                listed.path(index).path("public_key").asString());
                        return !keys.add(key.fingerprint()) || !isNewId;
                    })
                    .mapToObj(index -> places.fault(
                            Places.child("/roles", role.getKey()) + "/keys/" + index,
                            "The key %s is there twice, under its id or under another."
                                    .formatted(listed.path(index).path("id").asString())));
        });
    }

    static SigstoreRoot sigstore(JsonNode yaml) {
        return new SigstoreRoot(
                certificates(yaml, "authorities", TrustReader::isAuthority).stream()
                        .map(it -> new TrustAnchor(it, null))
                        .toList(),
                logs(yaml, "logs"),
                logs(yaml, "certificate_logs").stream()
                        .map(TrustReader::certificateLog)
                        .toList(),
                certificates(yaml, "time_stamp_authorities", it -> isAuthority(it) || TimeStamp.isForStampsAlone(it)));
    }

    private static List<PublicKey> logs(JsonNode yaml, String kind) {
        var keys = texts(yaml.path(kind)).toList();
        return IntStream.range(0, keys.size())
                .mapToObj(index -> publicKey("The log's key", keys.get(index), "/sigstore/" + kind + "/" + index))
                .toList();
    }

    /** RFC 6962 knows no Ed25519, and a key that could never match would be a pin in name only. */
    private static EcdsaKey certificateLog(PublicKey key) {
        return switch (key) {
            case EcdsaKey ecdsa -> ecdsa;
            case VerificationKey _ ->
                throw new UnusableMember(
                        "/sigstore/certificate_logs", "The key of a certificate log is an ECDSA key on P-256.");
        };
    }

    private static List<X509Certificate> certificates(JsonNode yaml, String kind, Predicate<X509Certificate> isFit) {
        var certificates = texts(yaml.path(kind)).toList();
        return IntStream.range(0, certificates.size())
                .mapToObj(index -> certificate(certificates.get(index), "/sigstore/" + kind + "/" + index, isFit))
                .toList();
    }

    private static X509Certificate certificate(String pem, String pointer, Predicate<X509Certificate> isFit) {
        try {
            var read = CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            if (read instanceof X509Certificate certificate && isFit.test(certificate)) {
                return certificate;
            }
        } catch (CertificateException unreadable) {
            throw new UnusableMember(pointer, "An authority of Sigstore is no X.509 certificate in PEM.");
        }
        throw new UnusableMember(pointer, "An authority of Sigstore is no certificate authority.");
    }

    private static boolean isAuthority(X509Certificate certificate) {
        return certificate.getBasicConstraints() >= 0;
    }
}
