package dev.chancery.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8032 section 7.1, and every way to write a key or a signature twice. */
class VerificationKeyTest {

    private static final BigInteger GROUP_ORDER =
            new BigInteger("7237005577332262213973186563042994240857116359379907606001950938285454250989");
    private static final byte[] MESSAGE = {1, 2, 3};

    private final SigningKey signer = TestingKeys.named("review-1");

    @ParameterizedTest
    @CsvSource(emptyValue = "", textBlock = """
                    9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60, d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a, '', e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b
                    4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb, 3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c, 72, 92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00
                    c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7, fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025, af82, 6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a
                    833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42, ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf, ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f, dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704
                    """)
    void signsAndVerifiesAsInRfc8032(String seed, String publicKey, String message, String signature) {
        var signer = SigningKey.ofSeed("rfc-1", bytes(seed));

        assertThat(signer.verificationKey().raw()).isEqualTo(bytes(publicKey));
        assertThat(signer.sign(bytes(message))).isEqualTo(bytes(signature));
        assertThat(VerificationKey.of(bytes(publicKey)).verifies(bytes(message), bytes(signature)))
                .isTrue();
    }

    /** All points whose order divides eight, and the second spellings some libraries let pass. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "0100000000000000000000000000000000000000000000000000000000000080",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
            })
    void refusesKeysOfLowOrderHoweverTheyAreWritten(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerificationKey.of(bytes(key)))
                .withMessageContaining(key);
    }

    /** The point with y = 3 plus p is the point with y = 3. */
    @Test
    void refusesANonCanonicalEncodingOfAKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        VerificationKey.of(bytes("f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")));
    }

    /** From the "Taming the many EdDSAs" cases: a sum of a sound key and a point of low order. */
    @Test
    void refusesAKeyOutsideThePrimeOrderGroup() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        VerificationKey.of(bytes("cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33, 64})
    void refusesKeysOfAnyOtherLength(int length) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VerificationKey.of(new byte[length]))
                .withMessage("An Ed25519 public key is 32 bytes, but was " + length + ".");
    }

    @Test
    void refusesASignatureWhoseSIsWrittenAboveTheGroupOrder() {
        var signature = signer.sign(MESSAGE);
        var twin = withS(signature, s(signature).add(GROUP_ORDER));

        assertThat(signer.verificationKey().verifies(MESSAGE, signature)).isTrue();
        assertThat(signer.verificationKey().verifies(MESSAGE, twin)).isFalse();
    }

    @Test
    void refusesASignatureOfAnyOtherLength() {
        var signature = signer.sign(MESSAGE);

        assertThat(signer.verificationKey().verifies(MESSAGE, Arrays.copyOf(signature, 63)))
                .isFalse();
        assertThat(signer.verificationKey().verifies(MESSAGE, Arrays.copyOf(signature, 65)))
                .isFalse();
        assertThat(signer.verificationKey().verifies(MESSAGE, new byte[0])).isFalse();
    }

    @Test
    void refusesEveryFlippedBit() {
        var signature = signer.sign(MESSAGE);

        for (var bit = 0; bit < 512; bit++) {
            var flipped = signature.clone();
            flipped[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(signer.verificationKey().verifies(MESSAGE, flipped))
                    .as("bit %s", bit)
                    .isFalse();
        }
    }

    @Test
    void keysAreEqualWhenTheirBytesAre() {
        var key = signer.verificationKey();

        assertThat(VerificationKey.of(key.raw())).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(TestingKeys.named("review-2").verificationKey()).isNotEqualTo(key);
    }

    private static BigInteger s(byte[] signature) {
        return new BigInteger(1, reversed(Arrays.copyOfRange(signature, 32, 64)));
    }

    private static byte[] withS(byte[] signature, BigInteger s) {
        var twin = signature.clone();
        var bigEndian = s.toByteArray();
        var littleEndian = reversed(bigEndian);
        System.arraycopy(littleEndian, 0, twin, 32, 32);
        return twin;
    }

    private static byte[] reversed(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
