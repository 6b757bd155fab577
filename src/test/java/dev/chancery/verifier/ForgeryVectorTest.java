package dev.chancery.verifier;

import static dev.chancery.verifier.TestingIssuer.LIST;
import static dev.chancery.verifier.TestingIssuer.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.chancery.attest.Signer;
import dev.chancery.verifier.spi.ConsumedCredentials.Consumption;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The known ways to forge a JWS, each otherwise perfect: where a signature can be made over the manipulated text, it is
 * made with the trusted key.
 */
class ForgeryVectorTest {

    private static final String HEADER = "{\"alg\":\"EdDSA\",\"typ\":\"chancery-act+jwt\",\"kid\":\"credential-1\"}";
    private static final BigInteger GROUP_ORDER =
            new BigInteger("1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed", 16);

    private final TestingIssuer issuer = new TestingIssuer();
    private final Signer signer = TestingIssuer.key("credential-1", (byte) 1);
    private final String claims = decoded(issuer.credential().split("\\.", -1)[1]);

    @Test
    void theUnmanipulatedTextIsAdmitted() {
        assertThat(verify(signed(HEADER, claims))).isInstanceOf(Admitted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "HS256", "ES256", "RS256", "", "eddsa"})
    void anotherAlgorithmIsRefused(String algorithm) {
        assertBad(signed(HEADER.replace("EdDSA", algorithm), claims));
    }

    @Test
    void theNewerNameOfTheAlgorithmIsAdmitted() {
        assertThat(verify(signed(HEADER.replace("EdDSA", "Ed25519"), claims))).isInstanceOf(Admitted.class);
    }

    @Test
    void noSignatureIsRefused() {
        var text = signed(HEADER, claims);

        assertBad(text.substring(0, text.lastIndexOf('.') + 1));
    }

    @Test
    void theUnsecuredFormIsRefused() {
        assertBad(encoded(HEADER.replace("EdDSA", "none")) + "." + encoded(claims) + ".");
    }

    @Test
    void ourPublicKeyAsAnHmacSecretIsRefused() throws GeneralSecurityException {
        var input = encoded(HEADER.replace("EdDSA", "HS256")) + "." + encoded(claims);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(signer.verificationKey().raw(), "HmacSHA256"));

        assertBad(input + "." + encoded(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII))));
    }

    static Stream<Arguments> untrustworthyHeaders() {
        return Stream.of(
                arguments("\"jwk\":{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AAAA\"}"),
                arguments("\"jku\":\"https://elsewhere.example/jwks\""),
                arguments("\"x5u\":\"https://elsewhere.example/certificate\""),
                arguments("\"x5c\":[\"AAAA\"]"),
                arguments("\"crit\":[\"exp\"]"),
                arguments("\"crit\":[\"b64\"],\"b64\":false"),
                arguments("\"zip\":\"DEF\""),
                arguments("\"kid\":\"credential-1\""));
    }

    @ParameterizedTest
    @MethodSource("untrustworthyHeaders")
    void aHeaderThatCarriesMoreThanItShouldIsRefused(String member) {
        assertBad(signed(HEADER.replace("{", "{" + member + ","), claims));
    }

    @Test
    void aClaimSaidTwiceIsRefused() {
        assertBad(signed(HEADER, claims.replaceFirst("\\{", "{\"aud\":\"tool-server.issues\",")));
    }

    @Test
    void paddedBase64IsRefused() {
        var text = signed(HEADER, claims);

        assertBad(text + "=");
        assertBad(text + "==");
    }

    @Test
    void strayLastBitsOfBase64AreRefused() {
        var text = signed(HEADER, claims);
        var last = text.charAt(text.length() - 1);

        assertBad(text.substring(0, text.length() - 1) + (char) (last + 1));
    }

    @Test
    void theOtherEncodingOfTheSameSignatureIsRefused() {
        var text = signed(HEADER, claims);
        var signature = Base64.getUrlDecoder().decode(text.substring(text.lastIndexOf('.') + 1));

        assertBad(text.substring(0, text.lastIndexOf('.') + 1) + encoded(withOrderAdded(signature)));
    }

    @Test
    void strangersAmongTheAudienceAreRefused() {
        assertBad(issuer.with("aud", List.of(LIST.audience(), "tool-server.elsewhere"))
                .credential());
    }

    @Test
    void aMegabyteOfNothingIsRefused() {
        assertBad("a".repeat(1024 * 1024));
    }

    private String signed(String header, String body) {
        var input = encoded(header) + "." + encoded(body);
        return input + "." + encoded(signer.sign(input.getBytes(StandardCharsets.US_ASCII)));
    }

    /** RFC 8032 section 5.1.7: S + L says the same as S, and must not pass. */
    private static byte[] withOrderAdded(byte[] signature) {
        var scalar = new byte[32];
        for (var place = 0; place < 32; place++) {
            scalar[31 - place] = signature[32 + place];
        }
        var added = new BigInteger(1, scalar).add(GROUP_ORDER);
        var hex = HexFormat.of().parseHex("%064x".formatted(added));
        var forged = signature.clone();
        for (var place = 0; place < 32; place++) {
            forged[32 + place] = hex[31 - place];
        }
        return forged;
    }

    private void assertBad(String credential) {
        assertThat(verify(credential)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(RefusalCode.BAD_CREDENTIAL);
            assertThat(refused.invocation()).isEmpty();
        });
    }

    private Verdict verify(String credential) {
        return new Verifier(
                        new Verifier.Surroundings(
                                issuer.trusted(), (_, _, _) -> Optional.empty(), _ -> Consumption.FRESH, _ -> {}),
                        Tolerance.STRICT,
                        Clock.fixed(NOW, ZoneOffset.UTC))
                .verify(credential, LIST);
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
