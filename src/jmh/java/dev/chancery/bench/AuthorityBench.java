package dev.chancery.bench;

import dev.chancery.Chancery;
import dev.chancery.attest.SigningKey;
import dev.chancery.attest.secrets.SecretAccess;
import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.CredentialAnswer;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.authority.Grant;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.bench.load.ProcessorShare;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Deciding over 10 to 10,000 policies beside evaluating all of them, and issuing end to end (decide, record, sign, commit)
 * on a durable PostgreSQL beside signing alone, by the same threads in the same run.
 */
final class AuthorityBench implements Scenario {

    private static final List<Integer> SIZES = List.of(10, 100, 1_000, 10_000);
    private static final double DECISION_MICROS = 200;
    private static final double ISSUED = 5_000;
    private static final double ISSUED_MILLIS = 10;
    private static final int TASKS = 256;

    /** What the processors give in a second. */
    private static final double MICROS = Runtime.getRuntime().availableProcessors() * 1e6;

    @Override
    public String name() {
        return "authority";
    }

    @Override
    public String sentence() {
        return "decisions over many policies beside whole sets; issuing end to end beside raw signing";
    }

    @Override
    public List<Result> run() {
        var results = new ArrayList<Result>();
        var latency = Latency.of(DecisionBench.class);
        for (var size : SIZES) {
            var ours = latency.of("sliced", size);
            var whole = latency.of("whole", size);
            var goal = size == 1_000 ? OptionalDouble.of(DECISION_MICROS) : OptionalDouble.empty();
            results.add(decide("decide, median", size, ours.median(), whole.median(), OptionalDouble.empty()));
            results.add(decide("decide, p99", size, ours.ninetyNinth(), whole.ninetyNinth(), goal));
        }
        results.addAll(issuing());
        return results;
    }

    private List<Result> issuing() {
        try (var postgres = DurablePostgres.start();
                var node = start(postgres)) {
            var issuing = new Issuing(node);
            var results = new ArrayList<Result>();
            for (var threads : List.of(1, 8, 32, 64)) {
                System.err.println("Issuing with " + threads + " threads …");
                var crowd = new Crowd(threads, Duration.ofSeconds(4), Duration.ofSeconds(8));
                var measured = crowd.rate(issuing::issue, () -> ProcessorShare.here(node.getBean(JdbcClient.class)));
                var rate = measured.perSecond();
                var goal = threads == 64 ? OptionalDouble.of(ISSUED) : OptionalDouble.empty();
                results.add(new Result(
                        name(), "issue end to end", threads, rate, signing(threads), "a second", Result.Better.HIGHER, goal));
                results.add(decide("of processors, an issue", threads, measured.micros(), MICROS / ISSUED, goal.isPresent()
                        ? OptionalDouble.of(MICROS / ISSUED) : OptionalDouble.empty()));
                if (threads == 64) {
                    var pace = new Pace(threads, rate / 2, Duration.ofSeconds(10));
                    results.add(new Result(
                            name(),
                            "at half that load, p99",
                            Math.round(rate / 2),
                            pace.ninetyNinthMillis(issuing::issue),
                            ISSUED_MILLIS,
                            "ms",
                            Result.Better.LOWER,
                            OptionalDouble.of(ISSUED_MILLIS)));
                }
            }
            return results;
        }
    }

    private Result decide(String what, long size, double ours, double limit, OptionalDouble goal) {
        return new Result(name(), what, size, ours, limit, "µs", Result.Better.LOWER, goal);
    }

    private static double signing(int threads) {
        var key = new Ed25519PrivateKeyParameters(
                SigningKey.generate("credential-1", new SecureRandom()).seed(SecretAccess.granted()));
        var message = new byte[900];
        return new Crowd(threads, Duration.ofSeconds(1), Duration.ofSeconds(2)).perSecond(() -> {
            var signer = new Ed25519Signer();
            signer.init(true, key);
            signer.update(message, 0, message.length);
            signer.generateSignature();
        });
    }

    private static ConfigurableApplicationContext start(DurablePostgres postgres) {
        try {
            var folder = Files.createTempDirectory("chancery-bench");
            return SpringApplication.run(
                    Chancery.class,
                    "--server.port=0",
                    "--spring.datasource.url=" + postgres.url(),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres",
                    "--spring.datasource.hikari.maximum-pool-size=32",
                    "--chancery.sample=false",
                    "--chancery.secrets.generate=true",
                    "--chancery.data=" + folder);
        } catch (IOException e) {
            throw new UncheckedIOException("There is no place for the benchmark's data.", e);
        }
    }

    /** One agent's acts under many tasks, as many people would have them. */
    private static final class Issuing {

        private final CredentialDesk desk;
        private final TimeOrderedIds ids;
        private final Agents agents;
        private final List<TaskId> tasks;
        private final Actor someone = new Actor.Service("bench");
        private final AtomicInteger next = new AtomicInteger();

        Issuing(ConfigurableApplicationContext node) {
            desk = node.getBean(CredentialDesk.class);
            ids = node.getBean(TimeOrderedIds.class);
            agents = node.getBean(Agents.class);
            var opening = node.getBean(Tasks.class);
            var agent = agents.builtIn(Agents.REVIEW_AGENT).id();
            tasks = IntStream.range(0, TASKS)
                    .mapToObj(_ -> opening.open(new NewTask(
                                    someone, "Measure issuing.", agent, Duration.ofHours(1), new InvocationId(ids.next()))
                            .granting(new Grant(1_000_000, Set.of("*")))))
                    .toList();
        }

        void issue() {
            var task = tasks.get(Math.floorMod(next.getAndIncrement(), TASKS));
            var answer = desk.request(new ActRequest(
                    new InvocationId(ids.next()),
                    task,
                    agents.builtIn(Agents.REVIEW_AGENT).id(),
                    someone,
                    new Act("tool-server.repository", "repository", "diff", Map.of("base", "main~1", "head", "main"))));
            if (!(answer instanceof CredentialAnswer.Issued)) {
                throw new IllegalStateException("Nothing was issued: " + answer);
            }
        }
    }
}
