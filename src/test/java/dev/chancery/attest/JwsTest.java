package dev.chancery.attest;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JwsTest {

    private static final String HEADER = "{\"alg\":\"EdDSA\",\"typ\":\"chancery-act+jwt\",\"kid\":\"credential-1\"}";
    private static final String CLAIMS = "{\"iss\":\"chancery\"}";

    private final SigningKey signer = TestingKeys.named("credential-1");

    @Test
    void readsWhatItSigned() {
        var parsed = Jws.parse(Jws.sign(signer, "chancery-act+jwt", Map.of("iss", "chancery", "exp", 60)));

        assertThat(parsed).isInstanceOfSatisfying(Jws.Readable.class, jws -> {
            assertThat(jws.keyId()).isEqualTo("credential-1");
            assertThat(jws.type()).isEqualTo("chancery-act+jwt");
            assertThat(jws.claims()).containsOnly(Map.entry("iss", "chancery"), Map.entry("exp", 60));
            assertThat(jws.isSignedBy(signer.verificationKey())).isTrue();
            assertThat(jws.isSignedBy(TestingKeys.named("other").verificationKey()))
                    .isFalse();
        });
    }

    /** Nimbus reads the form, the JDK checks the signature: neither shares a line with us. */
    @Test
    void independentLibrariesReadAndVerifyWhatWeSign() throws Exception {
        var jws = JWSObject.parse(Jws.sign(signer, "chancery-act+jwt", Map.of("iss", "chancery")));

        assertThat(jws.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.EdDSA);
        assertThat(jws.getHeader().getKeyID()).isEqualTo("credential-1");
        assertThat(jws.getPayload().toJSONObject()).containsEntry("iss", "chancery");
        assertThat(verifiesWithTheJdk(jws.getSigningInput(), jws.getSignature().decode()))
                .isTrue();
    }

    @Test
    void takesTheNewerNameOfTheAlgorithmToo() {
        assertThat(Jws.parse(signed(HEADER.replace("EdDSA", "Ed25519"), CLAIMS)))
                .isInstanceOfSatisfying(
                        Jws.Readable.class,
                        jws -> assertThat(jws.isSignedBy(signer.verificationKey()))
                                .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"none\"", "\"HS256\"", "\"ES256\"", "\"eddsa\"", "\"\"", "null", "1", "[\"EdDSA\"]"})
    void refusesEveryOtherAlgorithm(String algorithm) {
        assertUnreadable(signed(HEADER.replace("\"EdDSA\"", algorithm), CLAIMS), "The algorithm is EdDSA");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "crit, `[\"exp\"]`",
                "crit, []",
                "b64, false",
                "zip, `\"DEF\"`",
                "jwk, `{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AA\"}`",
                "jku, `\"https://keys.example\"`",
                "x5u, `\"https://keys.example\"`",
                "x5c, []",
                "x5t, `\"AA\"`",
                "x5t#S256, `\"AA\"`"
            })
    void refusesHeadersThatBringTheirOwnKeyOrRules(String member, String value) {
        var header = HEADER.replace("{", "{\"" + member + "\":" + value + ",");

        assertUnreadable(signed(header, CLAIMS), "The header member " + member + " is refused.");
    }

    @Test
    void refusesAHeaderThatNamesNoKey() {
        assertUnreadable(signed("{\"alg\":\"EdDSA\"}", CLAIMS), "The header names the key in kid.");
        assertUnreadable(signed("{\"alg\":\"EdDSA\",\"kid\":7}", CLAIMS), "The header names the key in kid.");
        assertUnreadable(signed("{\"alg\":\"EdDSA\",\"kid\":\" \"}", CLAIMS), "The header names the key in kid.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"iss\":\"chancery\",\"iss\":\"mallory\"}",
                "{\"iss\":\"chancery\",\"\\u0069ss\":\"mallory\"}",
                "{\"act\":{\"sub\":\"a\",\"sub\":\"b\"}}",
                "[1]",
                "\"text\"",
                "null",
                "",
                "{\"iss\":\"chancery\"} {}",
                "{\"iss\":\"chancery\",}",
                "{'iss':'chancery'}",
                "{\"iss\":NaN}"
            })
    void refusesClaimsThatAreNotOneCleanObject(String claims) {
        assertUnreadable(signed(HEADER, claims), "The parts of a JWS are");
    }

    @Test
    void refusesDuplicateMembersInTheHeader() {
        assertUnreadable(signed(HEADER.replace("{", "{\"alg\":\"none\","), CLAIMS), "The parts of a JWS are");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        var broken = new byte[] {'{', '"', (byte) 0xc0, (byte) 0xaf, '"', ':', '1', '}'};

        assertUnreadable(signed(HEADER.getBytes(StandardCharsets.UTF_8), broken), "The parts of a JWS are");
    }

    @Test
    void refusesPaddedBase64AndStrayBits() {
        var jws = signed(HEADER, CLAIMS);
        var signature = jws.substring(jws.lastIndexOf('.') + 1);
        var last = signature.charAt(signature.length() - 1);

        assertUnreadable(jws + "==", "The parts of a JWS are");
        assertUnreadable(jws.substring(0, jws.length() - 1) + (char) (last + 1), "The parts of a JWS are");
        assertUnreadable(jws.replace('_', '/') + "\n", "The parts of a JWS are");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b", "..", "a.b.c.d"})
    void refusesWhatHasNotThreeParts(String text) {
        assertThat(Jws.parse(text)).isInstanceOf(Jws.Unreadable.class);
    }

    @Test
    void refusesWhatIsTooLongOrTooDeepWithoutReadingIt() {
        var deep = "{\"a\":" + "[".repeat(100) + "]".repeat(100) + "}";

        assertUnreadable(signed(HEADER, deep), "The parts of a JWS are");
        assertUnreadable("a".repeat(Jws.LONGEST + 1), "A JWS has at most 16384 characters");
    }

    private boolean verifiesWithTheJdk(byte[] message, byte[] signature) throws GeneralSecurityException {
        var der = "302a300506032b6570032100"
                + HexFormat.of().formatHex(signer.verificationKey().raw());
        var key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(HexFormat.of().parseHex(der)));
        var verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(key);
        verifier.update(message);
        return verifier.verify(signature);
    }

    private String signed(String header, String claims) {
        return signed(header.getBytes(StandardCharsets.UTF_8), claims.getBytes(StandardCharsets.UTF_8));
    }

    private String signed(byte[] header, byte[] claims) {
        var input = encode(header) + "." + encode(claims);
        return input + "." + encode(signer.sign(input.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void assertUnreadable(String jws, String reason) {
        assertThat(Jws.parse(jws))
                .isInstanceOfSatisfying(
                        Jws.Unreadable.class, it -> assertThat(it.reason()).startsWith(reason));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
