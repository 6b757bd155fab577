package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.integrity.Integrity;
import dev.chancery.ledger.testing.AppendingProcess;
import dev.chancery.ledger.testing.LedgerNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A power cut while entries pour in: what was acknowledged is there afterwards, and the tree is whole. */
class KilledUnderLoadIT {

    private static final int ENOUGH = 1_000;

    private final Path folder;
    private EmbeddedPostgres postgres;

    KilledUnderLoadIT(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.postgres = start(folder);
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    @Test
    void losesNothingThatWasAcknowledgedWhenNodeAndDatabaseAreKilled() throws IOException, InterruptedException {
        List<UUID> acknowledged;
        var process = appending(url());
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            acknowledged = read(lines, ENOUGH);
            process.toHandle().destroyForcibly();
            killDatabase();
            acknowledged.addAll(read(lines, Integer.MAX_VALUE));
        }
        process.waitFor(30, TimeUnit.SECONDS);

        postgres = start(folder);
        try (var node = LedgerNode.still(url())) {
            node.sequence();

            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
            assertThat(stored(node, acknowledged)).isEqualTo(acknowledged.size());
            assertThat(node.check().condition())
                    .isInstanceOfSatisfying(
                            Integrity.Intact.class,
                            it -> assertThat(it.head().size()).isGreaterThanOrEqualTo(acknowledged.size()));
        }
    }

    /** Durable as in production, which the database that tests share is not. */
    private static EmbeddedPostgres start(Path folder) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("postgres"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    private String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    private static Process appending(String url) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-Dlogback.statusListenerClass=ch.qos.logback.core.status.NopStatusListener",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendingProcess.class.getName(),
                        url)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** So many ids, or those until the process is gone; what it had begun to print then counts for nothing. */
    private static List<UUID> read(BufferedReader lines, int most) throws IOException {
        var ids = new ArrayList<UUID>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.length() == 36 && line.charAt(8) == '-') {
                ids.add(UUID.fromString(line));
            }
            if (ids.size() == most) {
                break;
            }
        }
        return ids;
    }

    private void killDatabase() throws IOException, InterruptedException {
        var file = folder.resolve("postgres").resolve("postmaster.pid");
        var postmaster = ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(file).getFirst()))
                .orElseThrow();
        var backends = postmaster.children().toList();
        postmaster.destroyForcibly();
        backends.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        for (var backend : backends) {
            backend.onExit().join();
        }
        Files.deleteIfExists(file);
        // Finds nobody to stop, and lets go of the folder.
        postgres.close();
    }

    private static int stored(LedgerNode node, List<UUID> ids) {
        return node.database()
                .sql("select count(*) from ledger.entry where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
