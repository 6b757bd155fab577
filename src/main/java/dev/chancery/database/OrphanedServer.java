package dev.chancery.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends the Postgres that a killed Chancery left running on this data directory, so that the next one can start. A live
 * Chancery holds the directory's lock, so a server whose owner lives is never touched.
 */
final class OrphanedServer {

    private static final long PATIENCE_SECONDS = 30;

    private OrphanedServer() {}

    static void stop(Path home) throws IOException {
        var pidFile = home.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var server = ProcessHandle.of(pid).filter(OrphanedServer::isPostgres);
        if (server.isPresent()) {
            end(server.get());
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(it -> it.contains("postgres")).isPresent();
    }

    private static void end(ProcessHandle server) throws IOException {
        server.destroy();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the orphaned Postgres " + server.pid() + ".", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("The orphaned Postgres with process id " + server.pid() + " did not end.", e);
        }
    }
}
