package dev.chancery.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Signatures that the JDK made. */
class EcdsaKeyTest {

    private static final byte[] MESSAGE = {1, 2, 3};

    private final KeyPair pair = TestingCertificates.pair();
    private final EcdsaKey key =
            EcdsaKey.p256(point().getW().getAffineX(), point().getW().getAffineY());

    @Test
    void verifiesDerAndRawSignatures() throws Exception {
        assertThat(key.verifies(MESSAGE, sign("SHA256withECDSA"))).isTrue();
        assertThat(key.verifies(MESSAGE, sign("SHA256withECDSAinP1363Format"))).isTrue();
    }

    @Test
    void refusesAnyOtherMessageOrSignature() throws Exception {
        var signature = sign("SHA256withECDSAinP1363Format");
        signature[10] ^= 1;

        assertThat(key.verifies(MESSAGE, signature)).isFalse();
        assertThat(key.verifies(new byte[] {1}, sign("SHA256withECDSA"))).isFalse();
        assertThat(key.verifies(MESSAGE, new byte[0])).isFalse();
        assertThat(key.verifies(MESSAGE, new byte[64])).isFalse();
        assertThat(key.verifies(MESSAGE, new byte[] {0x30, 0x06, 0x02, 0x01, 0x00, 0x02, 0x01, 0x00}))
                .isFalse();
    }

    @Test
    void refusesEveryDerThatIsNotTheSignature() throws Exception {
        var signature = sign("SHA256withECDSA");

        for (var place = 0; place < signature.length; place++) {
            for (var other = 0; other < 256; other++) {
                var spoiled = signature.clone();
                spoiled[place] = (byte) other;
                assertThat(key.verifies(MESSAGE, spoiled))
                        .as("byte %d is %d", place, other)
                        .isEqualTo(Arrays.equals(spoiled, signature));
            }
            assertThat(key.verifies(MESSAGE, Arrays.copyOf(signature, place))).isFalse();
        }
    }

    @Test
    void refusesAPointOffTheCurve() {
        assertThatIllegalArgumentException().isThrownBy(() -> EcdsaKey.p256(BigInteger.ONE, BigInteger.ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> EcdsaKey.p256(BigInteger.ZERO, BigInteger.ZERO));
    }

    private byte[] sign(String algorithm) throws GeneralSecurityException {
        var signer = Signature.getInstance(algorithm);
        signer.initSign(pair.getPrivate());
        signer.update(MESSAGE);
        return signer.sign();
    }

    private ECPublicKey point() {
        return (ECPublicKey) pair.getPublic();
    }
}
