package dev.chancery.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** A Postgres of the benchmark's own that commits to the disk, as the one does that people run. */
record DurablePostgres(EmbeddedPostgres server) implements AutoCloseable {

    static DurablePostgres start() {
        System.err.println("Starting a PostgreSQL of its own …");
        try {
            return new DurablePostgres(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "200")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("The benchmark's database did not start.", e);
        }
    }

    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** The address of a new database of this name. */
    String fresh(String name) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return server.getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException("The benchmark's database could not be made.", e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The benchmark's database did not stop.", e);
        }
    }
}
