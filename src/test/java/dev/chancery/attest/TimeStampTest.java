package dev.chancery.attest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.TestingStamps.Spoiled;
import dev.chancery.attest.TimeStamp.Proven;
import dev.chancery.attest.TimeStamp.Result;
import dev.chancery.attest.TimeStamp.Unproven;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 3161 stamps by an authority of the test's own, each part of them spoiled once. */
class TimeStampTest {

    private static final byte[] SIGNATURE = "a signature".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final TestingStamps stamps = new TestingStamps();

    @Test
    void provesWhenTheBytesExisted() {
        assertThat(verify(stamps.stamp(SIGNATURE, NOON))).isEqualTo(new Proven(NOON));
    }

    @Test
    void refusesAStampOfOtherBytes() {
        assertThat(verify(stamps.stamp(new byte[1], NOON)))
                .isEqualTo(new Unproven("The time stamp is for other bytes."));
    }

    @Test
    void refusesAStrangersStamp() {
        assertThat(why(new TestingStamps().stamp(SIGNATURE, NOON)))
                .startsWith("The time stamp leads to no pinned authority: ");
    }

    @Test
    void refusesAStampFromBeforeAndAfterItsCertificateWasValid() {
        assertThat(verify(stamps.stamp(SIGNATURE, TestingStamps.UNTIL.plusSeconds(1))))
                .isInstanceOf(Unproven.class);
        assertThat(verify(stamps.stamp(SIGNATURE, TestingStamps.FROM.minusSeconds(1))))
                .isInstanceOf(Unproven.class);
    }

    @Test
    void takesTheSignersCertificateFromThePinsWhereTheStampLeavesItOut() {
        var bare = stamps.stamp(SIGNATURE, NOON, Spoiled.nothing().withoutCertificate());

        assertThat(verify(bare, List.of(stamps.authority(), stamps.signer()))).isEqualTo(new Proven(NOON));
        assertThat(verify(bare)).isEqualTo(leadsNowhere("its signer's certificate is not there"));
        assertThat(verify(bare, List.of(stamps.signer()))).isInstanceOf(Unproven.class);
        assertThat(verify(bare, List.of(new TestingStamps().authority(), stamps.signer())))
                .isInstanceOf(Unproven.class);
    }

    private static Unproven leadsNowhere(String why) {
        return new Unproven("The time stamp leads to no pinned authority: " + why + ".");
    }

    @Test
    void refusesACertificateThatIsNotForTimeStampingAlone() {
        assertThat(why(stamps.stamp(SIGNATURE, NOON, Spoiled.nothing().forCode())))
                .endsWith("its signer's certificate is not for time stamping alone.");
        assertThat(why(stamps.stamp(SIGNATURE, NOON, Spoiled.nothing().notCritical())))
                .endsWith("its signer's certificate is not for time stamping alone.");
    }

    @Test
    void refusesASignatureThatIsNotTheSigners() {
        assertThat(why(stamps.stamp(SIGNATURE, NOON, Spoiled.nothing().signedByAnotherKey())))
                .isEqualTo("The time stamp's signature is not its signer's.");
    }

    @Test
    void refusesAResponseThatGrantedNothing() {
        assertThat(why(stamps.stamp(SIGNATURE, NOON, Spoiled.nothing().status(2))))
                .isEqualTo("The time stamp is not well-formed: no stamp was granted.");
    }

    @Test
    void refusesSignedDataThatIsNoStamp() {
        assertThat(why(stamps.stamp(SIGNATURE, NOON, Spoiled.nothing().contentType("1.2.840.113549.1.7.1"))))
                .startsWith("The time stamp is not well-formed: it is of the type 1.2.840.113549.1.7.1");
    }

    @Test
    void refusesEveryChangeOfOneByteThatItDoesNotReadTheSame() {
        var sound = stamps.stamp(SIGNATURE, NOON);

        for (var place = 0; place < sound.length; place++) {
            var spoiled = sound.clone();
            spoiled[place] ^= 0x01;
            var result = verify(spoiled);
            assertThat(result instanceof Unproven || result.equals(new Proven(NOON)))
                    .as("byte %d changed: %s", place, result)
                    .isTrue();
        }
    }

    @Test
    void refusesEveryTruncation() {
        var sound = stamps.stamp(SIGNATURE, NOON);

        for (var length = 0; length < sound.length; length++) {
            assertThat(verify(Arrays.copyOf(sound, length))).isInstanceOf(Unproven.class);
        }
    }

    private String why(byte[] stamp) {
        return ((Unproven) verify(stamp)).why();
    }

    private Result verify(byte[] stamp) {
        return verify(stamp, List.of(stamps.authority()));
    }

    private static Result verify(byte[] stamp, List<byte[]> pinned) {
        return TimeStamp.verify(
                stamp, SIGNATURE, pinned.stream().map(TestingCertificates::read).toList());
    }
}
