package dev.chancery.bench;

import dev.chancery.Chancery;
import dev.chancery.attest.Jws;
import dev.chancery.attest.KeyRing;
import dev.chancery.attest.Signer;
import dev.chancery.attest.SigningRole;
import dev.chancery.authority.AuthoritySettings;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.bench.BenchClaims.Origin;
import dev.chancery.bench.load.ProcessorShare;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.verifier.Admitted;
import dev.chancery.verifier.Refused;
import dev.chancery.verifier.ToolRequest;
import dev.chancery.verifier.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application on its embedded PostgreSQL, fsync on, and fresh credentials of its own to present to it. */
final class VerifyingNode implements AutoCloseable {

    private static final int ISSUED = 240_000;
    private static final int LONE = 600;

    private final ToolRequest request =
            new ToolRequest("tool-server.issues", "issues", "list", Map.of("project", "ledger", "limit", 20));
    private final ConfigurableApplicationContext application;
    private final Verifier verifier;
    private final Origin origin;

    private VerifyingNode(ConfigurableApplicationContext application) {
        this.application = application;
        this.verifier = application.getBean(Verifier.class);
        var agent = application.getBean(Agents.class).builtIn(Agents.REVIEW_AGENT).id();
        var invocation = new InvocationId(application.getBean(TimeOrderedIds.class).next());
        var task = application
                .getBean(Tasks.class)
                .open(new NewTask(
                        new Actor.Service("bench"), "Measure the verifier.", agent, Duration.ofHours(1), invocation));
        this.origin = new Origin(application.getBean(AuthoritySettings.class).issuer(), agent, task, invocation);
    }

    static VerifyingNode start() {
        System.err.println("Starting the application …");
        try {
            var data = Files.createTempDirectory("chancery-bench");
            return new VerifyingNode(SpringApplication.run(
                    Chancery.class,
                    "--server.port=0",
                    "--chancery.data=" + data,
                    "--chancery.sample=false",
                    "--logging.level.root=warn"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Credentials admitted in a second by so many callers that never wait for each other's answers. */
    Crowd.Rate rate(int callers, Duration warmup, Duration measured) {
        var credentials = issue(ISSUED);
        var next = new AtomicInteger();
        var database = application.getBean(JdbcClient.class);
        return new Crowd(callers, warmup, measured)
                .rate(() -> admit(credentials[next.getAndIncrement()]), () -> ProcessorShare.here(database));
    }

    double loneMicros() {
        var credentials = issue(LONE);
        return median(IntStream.range(0, LONE).mapToLong(it -> nanos(() -> admit(credentials[it]))).toArray());
    }

    double plainInsertMicros() {
        var database = application.getBean(JdbcClient.class);
        database.sql("create table if not exists public.plain (id uuid primary key, canonical bytea)").update();
        var bytes = new byte[600];
        return median(IntStream.range(0, LONE)
                .mapToLong(_ -> nanos(() -> database.sql("insert into public.plain values (?, ?)")
                        .param(UUID.randomUUID())
                        .param(bytes)
                        .update()))
                .toArray());
    }

    @Override
    public void close() {
        application.close();
    }

    /** Signed with the node's own key, as many as asked for, all of them now. */
    private String[] issue(int count) {
        var signer = application.getBean(KeyRing.class).signer(SigningRole.CREDENTIAL);
        var ids = application.getBean(TimeOrderedIds.class);
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(_ -> issue(signer, ids.next()))
                .toArray(String[]::new);
    }

    private String issue(Signer signer, UUID id) {
        var now = application.getBean(Clock.class).instant();
        return Jws.sign(signer, Verifier.TYPE, BenchClaims.of(request, now, id, origin));
    }

    private void admit(String credential) {
        switch (verifier.verify(credential, request)) {
            case Admitted _ -> {
                // Counted by whoever measures.
            }
            case Refused(var code, var detail, var _) -> throw new IllegalStateException(code + ": " + detail);
        }
    }

    private static long nanos(Runnable act) {
        var started = System.nanoTime();
        act.run();
        return System.nanoTime() - started;
    }

    /** In microseconds, the first sixth left out. */
    private static double median(long[] nanos) {
        var settled = Arrays.copyOfRange(nanos, nanos.length / 6, nanos.length);
        Arrays.sort(settled);
        return settled[settled.length / 2] / 1000.0;
    }
}
