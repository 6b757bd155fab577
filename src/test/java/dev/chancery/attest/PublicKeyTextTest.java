package dev.chancery.attest;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPairGenerator;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyTextTest {

    private static final String X = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
    private static final String JWK = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + X + "\"}";

    @Test
    void readsAJwk() {
        assertThat(PublicKeyText.parse(JWK))
                .isInstanceOfSatisfying(
                        PublicKeyText.Readable.class,
                        it -> assertThat(it.key().raw())
                                .isEqualTo(Base64.getUrlDecoder().decode(X)));
    }

    @Test
    void readsThePemThatTheJdkWrites() throws Exception {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var der = pair.getPublic().getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder().encodeToString(der)
                + "\n-----END PUBLIC KEY-----\n";

        assertThat(PublicKeyText.parse(pem)).isInstanceOf(PublicKeyText.Readable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA==\n-----END PRIVATE KEY-----",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + X
                        + "\",\"d\":\"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A\"}"
            })
    void refusesAPrivateKeyWithoutRepeatingIt(String text) {
        assertThat(PublicKeyText.parse(text))
                .isInstanceOfSatisfying(
                        PublicKeyText.Unreadable.class,
                        it -> assertThat(it.reason())
                                .startsWith("This is a private key.")
                                .doesNotContain("nWGxne"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA==",
                "{\"kty\":\"EC\",\"crv\":\"Ed25519\",\"x\":\"" + X + "\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"}",
                "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + X + "=\"}",
                "{\"kty\":\"OKP\",\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + X + "\"}",
                "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"
            })
    void refusesWhatIsNoSoundKey(String text) {
        assertThat(PublicKeyText.parse(text)).isInstanceOf(PublicKeyText.Unreadable.class);
    }
}
