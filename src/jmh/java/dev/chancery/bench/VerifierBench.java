package dev.chancery.bench;

import dev.chancery.attest.Jws;
import dev.chancery.attest.SigningKey;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.TaskId;
import dev.chancery.verifier.Tolerance;
import dev.chancery.verifier.ToolRequest;
import dev.chancery.verifier.Verdict;
import dev.chancery.verifier.Verifier;
import dev.chancery.verifier.spi.ConsumedCredentials.Consumption;
import dev.chancery.verifier.spi.TrustedKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The verifier alone beside raw BouncyCastle on the same bytes; then, in the whole running application, with agent, task
 * and credential looked up and every use made durable.
 */
public class VerifierBench implements Scenario {

    private static final double KEPT = 0.85;
    private static final Duration WARM = Duration.ofSeconds(9);
    private static final double CONSUMED_A_SECOND = 15_000;
    private static final List<Integer> CROWDS = List.of(64, 512);

    @Override
    public String name() {
        return "verifier";
    }

    @Override
    public String sentence() {
        return "the pure verdict beside raw Ed25519, and verify-and-consume in the whole application";
    }

    @Override
    public List<Result> run() {
        var speed = Throughput.of(VerifierBench.class, WARM);
        var raw = speed.of("rawVerify");
        var results = new ArrayList<Result>();
        results.add(new Result(
                name(),
                "verify, one core",
                new Material().message.length,
                speed.of("verify"),
                raw,
                "calls/s",
                Result.Better.HIGHER,
                OptionalDouble.of(KEPT * raw)));
        try (var node = VerifyingNode.start()) {
            var limit = raw * Runtime.getRuntime().availableProcessors();
            CROWDS.forEach(it -> results.addAll(consumed(node, it, limit)));
            results.add(lone(node));
        }
        return results;
    }

    /** The limit: raw verification on every core, as if nothing had to be remembered. */
    private List<Result> consumed(VerifyingNode node, int threads, double limit) {
        System.err.println("Verifying and consuming with " + threads + " callers …");
        var rate = node.rate(threads, Duration.ofSeconds(5), Duration.ofSeconds(8));
        var processors = Runtime.getRuntime().availableProcessors();
        return List.of(
                new Result(
                        name(),
                        "verify and consume",
                        threads,
                        rate.perSecond(),
                        limit,
                        "calls/s",
                        Result.Better.HIGHER,
                        OptionalDouble.of(CONSUMED_A_SECOND)),
                new Result(
                        name(),
                        "of processors, a call",
                        threads,
                        rate.micros(),
                        processors * 1e6 / limit,
                        "µs",
                        Result.Better.LOWER,
                        OptionalDouble.of(processors * 1e6 / CONSUMED_A_SECOND)));
    }

    /** The limit: one row inserted and committed by hand. */
    private Result lone(VerifyingNode node) {
        System.err.println("Verifying and consuming one at a time …");
        return new Result(
                name(),
                "a lone call, median",
                1,
                node.loneMicros(),
                node.plainInsertMicros(),
                "µs",
                Result.Better.LOWER,
                OptionalDouble.empty());
    }

    /** One credential, the request it is for, and a verifier that forgets what it consumed. */
    @State(Scope.Benchmark)
    public static class Material {

        static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

        final ToolRequest request =
                new ToolRequest("tool-server.issues", "issues", "list", Map.of("project", "ledger", "limit", 20));
        final SigningKey signer = SigningKey.generate("credential-1", new SecureRandom());
        final TrustedKey trusted = new TrustedKey(
                "https://chancery.example",
                signer.verificationKey(),
                NOW.minusSeconds(60),
                Optional.empty(),
                Optional.empty());
        final String credential =
                Jws.sign(signer, Verifier.TYPE, BenchClaims.of(request, NOW, new UUID(1, 1), BenchClaims.Origin.ANY));
        final Verifier verifier = new Verifier(
                new Verifier.Surroundings(
                        _ -> Optional.of(trusted),
                        (UUID _, AgentId _, TaskId _) -> Optional.empty(),
                        _ -> Consumption.FRESH,
                        _ -> {}),
                Tolerance.STRICT,
                Clock.fixed(NOW, ZoneOffset.UTC));
        final byte[] message =
                credential.substring(0, credential.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
        final byte[] signature = signer.sign(message);
        final Ed25519PublicKeyParameters rawPublic =
                new Ed25519PublicKeyParameters(signer.verificationKey().raw());
    }

    @Benchmark
    public Verdict verify(Material it) {
        return it.verifier.verify(it.credential, it.request);
    }

    @Benchmark
    public boolean rawVerify(Material it) {
        var verifier = new Ed25519Signer();
        verifier.init(false, it.rawPublic);
        verifier.update(it.message, 0, it.message.length);
        return verifier.verifySignature(it.signature);
    }
}
