package dev.chancery.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    private static final String NAME = "chancery.example/ledger";

    private final SigningKey signer = TestingKeys.named("ledger-1");

    /** The example in the documentation of Go's note package, on which C2SP signed-note is modelled. */
    @Test
    void verifiesANoteThatGoSigned() {
        var typedKey = Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        var key = VerificationKey.of(Arrays.copyOfRange(typedKey, 1, 33));
        var note = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """;

        assertThat(SignedNote.verifierKey("PeterNeumann", key))
                .isEqualTo("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(SignedNote.parse(note)).hasValueSatisfying(it -> {
            assertThat(it.verifies("PeterNeumann", key)).isTrue();
            assertThat(it.verifies("SomeoneElse", key)).isFalse();
            assertThat(it).hasToString(note);
        });
    }

    @Test
    void readsWhatItWrote() {
        var note = SignedNote.sign(NAME, signer, "one\n\ntwo\n");

        assertThat(SignedNote.parse(note.toString())).contains(note);
        assertThat(note.verifies(NAME, signer.verificationKey())).isTrue();
        assertThat(note.verifies(NAME, TestingKeys.named("other").verificationKey()))
                .isFalse();
    }

    @Test
    void anyChangeOfTheTextIsNoticed() {
        var note = SignedNote.sign(NAME, signer, "size 1\n");
        var altered = new SignedNote("size 2\n", note.signatures());

        assertThat(altered.verifies(NAME, signer.verificationKey())).isFalse();
    }

    @Test
    void strangersMayCosignButEverySignatureOfTheKeyMustHold() {
        var note = SignedNote.sign(NAME, signer, "size 1\n");
        var own = note.signatures().getFirst();
        var broken = new SignedNote.Signature(NAME, own.keyHash(), new byte[64]);
        var witness = new SignedNote.Signature("witness.example", 7, new byte[72]);

        assertThat(new SignedNote(note.text(), List.of(witness, own)).verifies(NAME, signer.verificationKey()))
                .isTrue();
        assertThat(new SignedNote(note.text(), List.of(own, broken)).verifies(NAME, signer.verificationKey()))
                .isFalse();
        assertThat(new SignedNote(note.text(), List.of(witness)).verifies(NAME, signer.verificationKey()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— a AAAAAAE=",
                "text\n\n- a AAAAAAE=\n",
                "text\n\n— a+b AAAAAAE=\n",
                "text\n\n— a AAAA\n",
                "text\n\n— a !\n",
                "text\n\n— a  AAAAAAE=\n",
                "text\n\n—  AAAAAAE=\n",
                "text\n\n— a AAAAAAE\n",
                "text\n\n— a AAAAAAE=\r— b AAAAAAE=\n",
                "te\txt\n\n— a AAAAAAE=\n",
                "\n\nno signature\n"
            })
    void whatIsNoNoteIsNotRead(String text) {
        assertThat(SignedNote.parse(text)).isEmpty();
    }

    @Test
    void refusesToSignWhatWouldNotBeRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign(NAME, signer, "no newline"));
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign("two words", signer, "text\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.sign("", signer, "text\n"));
    }
}
