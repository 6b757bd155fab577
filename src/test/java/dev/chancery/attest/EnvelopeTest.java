package dev.chancery.attest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnvelopeTest {

    private static final byte[] PAYLOAD = "{\"ü\":\"?>\"}".getBytes(StandardCharsets.UTF_8);

    private final SigningKey review = TestingKeys.named("review-1");
    private final SigningKey release = TestingKeys.named("release-1");

    @Test
    void readsWhatItWroteByteForByte() {
        var envelope = Envelope.sign(Statement.PAYLOAD_TYPE, PAYLOAD, review, release);

        assertThat(parse(envelope.toJson())).isEqualTo(new Envelope.Readable(envelope));
        assertThat(envelope.payload()).isEqualTo(PAYLOAD);
        assertThat(envelope.signatures()).extracting(EnvelopeSignature::keyId).containsExactly("review-1", "release-1");
    }

    @Test
    void knowsWhoSignedWhateverTheKeyIdSays() {
        var envelope = Envelope.sign(Statement.PAYLOAD_TYPE, PAYLOAD, review);
        var renamed = new Envelope(
                envelope.payloadType(),
                PAYLOAD,
                List.of(new EnvelopeSignature(
                        "release-1", envelope.signatures().getFirst().signature())));

        assertThat(envelope.isSignedBy(review.verificationKey())).isTrue();
        assertThat(envelope.isSignedBy(release.verificationKey())).isFalse();
        assertThat(renamed.isSignedBy(release.verificationKey())).isFalse();
        assertThat(renamed.isSignedBy(review.verificationKey())).isTrue();
    }

    @Test
    void theSignatureCoversTypeAndPayload() {
        var envelope = Envelope.sign(Statement.PAYLOAD_TYPE, PAYLOAD, review);

        assertThat(new Envelope("text/plain", PAYLOAD, envelope.signatures()).isSignedBy(review.verificationKey()))
                .isFalse();
        assertThat(new Envelope(Statement.PAYLOAD_TYPE, new byte[] {'{', '}'}, envelope.signatures())
                        .isSignedBy(review.verificationKey()))
                .isFalse();
    }

    @Test
    void lengthsAreCountedInBytes() {
        assertThat(Envelope.preAuthenticationEncoding("ü", PAYLOAD))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("DSSEv1 2 ü 11 {\"ü\":\"?>\"}");
    }

    @ParameterizedTest
    @CsvSource({"PDw/Pz8+Pg==", "PDw_Pz8-Pg==", "PDw/Pz8+Pg", "PDw_Pz8-Pg"})
    void bothAlphabetsAreReadPaddedOrNot(String base64) {
        var json = "{\"payloadType\":\"t\",\"payload\":\"" + base64 + "\",\"signatures\":[{\"sig\":\"AA==\"}],\"x\":1}";

        assertThat(parse(json)).isInstanceOfSatisfying(Envelope.Readable.class, it -> {
            assertThat(it.envelope().payload())
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo("<<???>>");
            assertThat(it.envelope().signatures().getFirst().keyId()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"payload":"AA==","signatures":[{"sig":"AA=="}]}                                  | An envelope names its payloadType.
                    {"payloadType":"","payload":"AA==","signatures":[{"sig":"AA=="}]}                 | An envelope names its payloadType.
                    {"payloadType":"t","signatures":[{"sig":"AA=="}]}                                 | An envelope has a payload in base64.
                    {"payloadType":"t","payload":"A","signatures":[{"sig":"AA=="}]}                   | An envelope has a payload in base64.
                    {"payloadType":"t","payload":"+_8=","signatures":[{"sig":"AA=="}]}                | An envelope has a payload in base64.
                    {"payloadType":"t","payload":"AA=="}                                              | An envelope has at least one signature.
                    {"payloadType":"t","payload":"AA==","signatures":[]}                              | An envelope has at least one signature.
                    {"payloadType":"t","payload":"AA==","signatures":[7]}                             | Each signature of an envelope has its sig in base64 and may have a keyid.
                    {"payloadType":"t","payload":"AA==","signatures":[{}]}                            | Each signature of an envelope has its sig in base64 and may have a keyid.
                    {"payloadType":"t","payload":"AA==","signatures":[{"sig":"AA==","keyid":7}]}      | Each signature of an envelope has its sig in base64 and may have a keyid.
                    {"payload":"AA==","payload":"AA==","payloadType":"t","signatures":[{"sig":""}]}   | An envelope is one JSON object in which no member comes twice.
                    [{"payloadType":"t"}]                                                             | An envelope is one JSON object in which no member comes twice.
                    nonsense                                                                          | An envelope is one JSON object in which no member comes twice.
                    """)
    void refusesWhatIsNoEnvelopeAndSaysWhy(String json, String reason) {
        assertThat(parse(json)).isEqualTo(new Envelope.Unreadable(reason));
    }

    @Test
    void refusesWhatIsTooLargeWithoutReadingIt() {
        assertThat(Envelope.parse(new byte[Envelope.LARGEST + 1])).isInstanceOf(Envelope.Unreadable.class);
    }

    private static Envelope.Parsed parse(String json) {
        return Envelope.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
