package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.WholeApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class ApplicationIT {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Test
    void startsOnARealPostgres() {
        var version = database.sql("select version()").query(String.class).single();

        assertThat(version).startsWith("PostgreSQL 18");
    }

    @Test
    void becomesReadyByItself() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (readiness() != 200 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }

        assertThat(readiness()).isEqualTo(200);
    }

    private int readiness() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/readyz"))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
