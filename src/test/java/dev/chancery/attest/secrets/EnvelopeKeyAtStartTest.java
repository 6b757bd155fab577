package dev.chancery.attest.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the envelope key comes from, and when none may be made. */
class EnvelopeKeyAtStartTest {

    private static final Secrets NONE = Secrets.read(Optional.empty(), Map.of());

    @TempDir
    Path data;

    @Test
    void isMadeOnceWithTheEmbeddedDatabase() throws IOException {
        var first = sealingKey(new SecretsProperties(null, null), "embedded");
        var second = sealingKey(new SecretsProperties(null, null), "embedded");
        var file = data.resolve("secrets").resolve("envelope-key");

        assertThat(second.open(first.seal(new byte[] {7}, "test"), "test")).containsExactly(7);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void isNeverMadeForADatabaseOfOnesOwn() {
        assertThatExceptionOfType(UnusableSecret.class)
                .isThrownBy(() -> sealingKey(new SecretsProperties(null, null), "jdbc:postgresql://db/chancery"))
                .withMessageStartingWith("The secret envelope-key is missing.");
    }

    @Test
    void isNeverMadeBesideADirectoryOfSecrets() {
        assertThatExceptionOfType(UnusableSecret.class)
                .isThrownBy(() -> sealingKey(new SecretsProperties(data, null), "embedded"));
    }

    @Test
    void isMadeForADatabaseOfOnesOwnWhereThatIsAskedFor() {
        sealingKey(new SecretsProperties(null, true), "jdbc:postgresql://db/chancery");

        assertThat(data.resolve("secrets").resolve("envelope-key")).exists();
    }

    @Test
    void isNotMadeWhereThatIsForbidden() {
        assertThatExceptionOfType(UnusableSecret.class)
                .isThrownBy(() -> sealingKey(new SecretsProperties(null, false), "embedded"));
    }

    @Test
    void manyWhoMakeItAtOnceGetTheSame() throws Exception {
        var together = new CyclicBarrier(16);
        var keys = new HashSet<Secret>();

        try (var threads = Executors.newFixedThreadPool(16)) {
            var made = IntStream.range(0, 16)
                    .mapToObj(_ -> threads.submit((Callable<Secret>) () -> {
                        together.await();
                        return GeneratedKeyFile.in(data, new SecureRandom());
                    }))
                    .toList();
            for (var key : made) {
                keys.add(key.get());
            }
        }

        assertThat(keys).hasSize(1);
    }

    private SealingKey sealingKey(SecretsProperties properties, String database) {
        return new SecretsAtStart().sealingKey(NONE, properties, new SecureRandom(), data, database);
    }
}
