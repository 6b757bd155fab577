package dev.chancery.provenance.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.SignedNote;
import dev.chancery.attest.SigningRole;
import dev.chancery.provenance.testing.TestingBundle;
import dev.chancery.provenance.testing.TestingKeys;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyCommandTest {

    private static final String LEDGER =
            Pin.fingerprint(TestingKeys.published(SigningRole.LEDGER)).toString();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private Path bundle = Path.of("");

    @BeforeEach
    void writeASoundBundle() throws IOException {
        bundle = Files.write(folder.resolve("bundle.json"), new TestingBundle().toBytes());
    }

    @Test
    void endsWithZeroForASoundBundleAndPrintsTheKeysItRestsOn() {
        assertThat(run(bundle.toString())).isZero();
        assertThat(printed()).contains("ok     inclusion proof of statement 1", "ledger=" + LEDGER, "from the bundle");
    }

    @Test
    void endsWithOneAndNamesTheFirstBrokenLink() throws IOException {
        Files.write(bundle, new TestingBundle().sealedBy(SigningRole.REVIEW).toBytes());

        assertThat(run(bundle.toString())).isOne();
        assertThat(printed()).contains("FAIL   seal", "Refused: the link \"seal\" is broken.");
    }

    @Test
    void endsWithTwoForMisuse() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("--nonsense", bundle.toString())).isEqualTo(2);
        assertThat(run(bundle.toString(), bundle.toString())).isEqualTo(2);
        assertThat(run(bundle.toString(), "--key")).isEqualTo(2);
        assertThat(run(bundle.toString(), "--key", "nobody")).isEqualTo(2);
        assertThat(run(folder.resolve("absent.json").toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage: chancery verify FILE");
    }

    @Test
    void takesAPinAsFingerprintNoteKeyBase64OrFile() throws IOException {
        var key = TestingKeys.published(SigningRole.LEDGER).key();
        var raw = Files.write(folder.resolve("ledger.key"), key.raw());
        var pem = Files.writeString(folder.resolve("ledger.pem"), pem(key.raw()));

        for (var pin : List.of(
                LEDGER,
                "ledger=" + LEDGER,
                SignedNote.verifierKey("chancery.test/ledger", key),
                Base64.getEncoder().encodeToString(key.raw()),
                "ledger=" + raw,
                pem.toString())) {
            assertThat(run(bundle.toString(), "--key", pin)).as(pin).isZero();
        }
        assertThat(printed()).contains("Verified against the keys you pinned.");
    }

    @Test
    void takesPinsFromATrustFile() throws IOException {
        var trust = Files.writeString(folder.resolve("trust"), "# the ledger\n\nledger=" + LEDGER + "\n");

        assertThat(run(bundle.toString(), "--trust", trust.toString())).isZero();
    }

    @Test
    void refusesAPinOfAnotherKey() {
        assertThat(run(bundle.toString(), "--key", "sha256:" + "0".repeat(64))).isOne();
    }

    @Test
    void printsJsonOnRequest() {
        assertThat(run("--json", bundle.toString())).isZero();
        assertThat(printed()).contains("\"verified\" : true", "\"link\" : \"inclusion_proof\"");
    }

    private int run(String... arguments) {
        return new VerifyCommand(print(out), print(err)).run(List.of(arguments));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String pem(byte[] raw) {
        var prefix = Base64.getDecoder().decode("MCowBQYDK2VwAyEA");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(prefix);
        bytes.writeBytes(raw);
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(bytes.toByteArray())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
