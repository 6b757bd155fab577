package dev.chancery.attest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.CertificateTimestamps.Logged;
import dev.chancery.attest.CertificateTimestamps.Unlogged;
import dev.chancery.attest.TestingCertificates.Draft;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;

/** Promises of certificate logs by logs of the test's own, each part of them spoiled once. */
class CertificateTimestampsTest {

    private static final Instant FROM = Instant.parse("2026-03-01T10:00:00Z");
    private static final String MALFORMED = "The certificate's signed timestamps are not well-formed.";

    private final KeyPair authority = TestingCertificates.pair();
    private final TestingCertificateLog log = new TestingCertificateLog();
    private final TestingCertificateLog stranger = new TestingCertificateLog();
    private final Draft leaf = leaf("CN=leaf");

    @Test
    void acceptsThePromiseOfAPinnedLog() {
        assertThat(verify(TestingCertificateLog.embedded(leaf, log.promise(leaf, authority))))
                .isEqualTo(new Logged(Instant.parse("2026-03-01T09:59:30.250Z")));
    }

    @Test
    void takesNoNoticeOfTheLogsOfOthers() {
        var promises = new byte[][] {stranger.promise(leaf, authority), log.promise(leaf, authority)};

        assertThat(verify(TestingCertificateLog.embedded(leaf, promises))).isInstanceOf(Logged.class);
    }

    @Test
    void refusesACertificateThatCarriesNone() {
        assertThat(why(leaf)).isEqualTo("The certificate carries no signed certificate timestamp.");
    }

    @Test
    void refusesACertificateThatOnlyStrangersSaw() {
        assertThat(why(TestingCertificateLog.embedded(leaf, stranger.promise(leaf, authority))))
                .isEqualTo("No pinned certificate log promised to publish the certificate.");
        assertThat(why(TestingCertificateLog.embedded(leaf)))
                .isEqualTo("No pinned certificate log promised to publish the certificate.");
    }

    @Test
    void refusesThePromiseOfAnotherCertificate() {
        var other = log.promise(leaf("CN=other"), authority);

        assertThat(why(TestingCertificateLog.embedded(leaf, other)))
                .endsWith(" is not its promise of this certificate.");
    }

    @Test
    void refusesThePromiseOfACertificateByAnotherIssuer() {
        var other = log.promise(leaf, TestingCertificates.pair());

        assertThat(why(TestingCertificateLog.embedded(leaf, other)))
                .endsWith(" is not its promise of this certificate.");
    }

    @Test
    void refusesAFalsePromiseBesideASoundOne() {
        var promises = new byte[][] {log.promise(leaf, authority), log.promise(leaf("CN=other"), authority)};

        assertThat(why(TestingCertificateLog.embedded(leaf, promises)))
                .endsWith(" is not its promise of this certificate.");
    }

    @Test
    void refusesOtherAlgorithmsAndVersions() {
        var version2 = log.promise(leaf, authority);
        version2[0] = 1;

        assertThat(why(TestingCertificateLog.embedded(leaf, log.promise(leaf, authority, (byte) 1))))
                .isEqualTo(MALFORMED);
        assertThat(why(TestingCertificateLog.embedded(leaf, version2))).isEqualTo(MALFORMED);
    }

    @Test
    void refusesEveryChangeOfOneByte() {
        var list = TestingCertificateLog.vector(TestingCertificateLog.vector(log.promise(leaf, authority)));

        for (var place = 0; place < list.length; place++) {
            var spoiled = list.clone();
            spoiled[place] ^= 0x01;
            assertThat(verify(TestingCertificateLog.with(leaf, spoiled)))
                    .as("byte %d changed", place)
                    .isInstanceOf(Unlogged.class);
        }
    }

    @Test
    void refusesEveryTruncationAndAddition() {
        var list = TestingCertificateLog.vector(TestingCertificateLog.vector(log.promise(leaf, authority)));

        for (var length = 0; length < list.length; length++) {
            assertThat(why(TestingCertificateLog.with(leaf, Arrays.copyOf(list, length))))
                    .isEqualTo(MALFORMED);
        }
        assertThat(why(TestingCertificateLog.with(leaf, Arrays.copyOf(list, list.length + 1))))
                .isEqualTo(MALFORMED);
    }

    private static Draft leaf(String subject) {
        return new Draft(
                "CN=authority",
                subject,
                TestingCertificates.pair(),
                FROM,
                FROM.plusSeconds(600),
                TestingCertificates.extensions(TestingCertificates.extension(
                        Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))));
    }

    private String why(Draft certificate) {
        return ((Unlogged) verify(certificate)).why();
    }

    private CertificateTimestamps.Result verify(Draft certificate) {
        var issuer = new Draft(
                "CN=authority",
                "CN=authority",
                authority,
                FROM,
                FROM.plusSeconds(600),
                TestingCertificates.ofAnAuthority());
        return CertificateTimestamps.verify(
                TestingCertificates.read(certificate.signedBy(authority)),
                TestingCertificates.read(issuer.signedBy(authority)),
                List.of(log.verificationKey()));
    }
}
