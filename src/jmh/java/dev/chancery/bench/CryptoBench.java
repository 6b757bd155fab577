package dev.chancery.bench;

import dev.chancery.attest.Jws;
import dev.chancery.attest.secrets.SecretAccess;
import dev.chancery.attest.SigningKey;
import dev.chancery.attest.VerificationKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Our signing and verifying beside raw BouncyCastle, over the signing input of one credential under one key. */
public class CryptoBench implements Scenario {

    /** The part of raw verification that the design asks our verifier to keep. */
    private static final double KEPT = 0.85;

    @Override
    public String name() {
        return "crypto";
    }

    @Override
    public String sentence() {
        return "Ed25519 and JWS, signing and verifying, beside raw BouncyCastle";
    }

    @Override
    public List<Result> run() {
        var speed = Throughput.of(CryptoBench.class);
        var size = new Material().message.length;
        var rawVerify = speed.of("rawVerify");
        var goal = OptionalDouble.of(KEPT * rawVerify);
        return List.of(
                result("sign", size, speed.of("sign"), speed.of("rawSign"), OptionalDouble.empty()),
                result("sign a JWS", size, speed.of("signJws"), speed.of("rawSign"), OptionalDouble.empty()),
                result("verify", size, speed.of("verify"), rawVerify, goal),
                result("read and verify a JWS", size, speed.of("verifyJws"), rawVerify, goal));
    }

    private Result result(String scenario, int size, double ours, double raw, OptionalDouble goal) {
        return new Result(name(), scenario, size, ours, raw, "calls/s", Result.Better.HIGHER, goal);
    }

    /** One key in both forms, and one credential signed with it. */
    @State(Scope.Benchmark)
    public static class Material {

        final Map<String, Object> claims = Map.of(
                "iss", "https://chancery.example",
                "aud", "tool-server.repository",
                "sub", "0197d1b2-6b0e-7c44-9a43-0c7a8f0b5a11",
                "act", Map.of("sub", "0197d1b2-6b0e-7c44-9a43-0c7a8f0b5a12"),
                "iat", 1_780_000_000,
                "nbf", 1_780_000_000,
                "exp", 1_780_000_030,
                "jti", "0197d1b2-6b0e-7c44-9a43-0c7a8f0b5a13",
                "txn", "0197d1b2-6b0e-7c44-9a43-0c7a8f0b5a14",
                "authorization_details", List.of(Map.of(
                        "type", "chancery_tool_call",
                        "identifier", "repository",
                        "actions", List.of("diff"),
                        "arguments_digest", "sha-256:" + "ab".repeat(32))));

        final SigningKey signer = SigningKey.generate("credential-1", new SecureRandom());
        final VerificationKey verifier = signer.verificationKey();
        final Ed25519PrivateKeyParameters rawPrivate =
                new Ed25519PrivateKeyParameters(signer.seed(SecretAccess.granted()));
        final Ed25519PublicKeyParameters rawPublic = new Ed25519PublicKeyParameters(verifier.raw());
        final String jws = Jws.sign(signer, "chancery-act+jwt", claims);
        final byte[] message = jws.substring(0, jws.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
        final byte[] signature = signer.sign(message);
    }

    @Benchmark
    public byte[] sign(Material it) {
        return it.signer.sign(it.message);
    }

    @Benchmark
    public byte[] rawSign(Material it) {
        var signer = new Ed25519Signer();
        signer.init(true, it.rawPrivate);
        signer.update(it.message, 0, it.message.length);
        return signer.generateSignature();
    }

    @Benchmark
    public String signJws(Material it) {
        return Jws.sign(it.signer, "chancery-act+jwt", it.claims);
    }

    @Benchmark
    public boolean verify(Material it) {
        return it.verifier.verifies(it.message, it.signature);
    }

    @Benchmark
    public boolean rawVerify(Material it) {
        var verifier = new Ed25519Signer();
        verifier.init(false, it.rawPublic);
        verifier.update(it.message, 0, it.message.length);
        return verifier.verifySignature(it.signature);
    }

    @Benchmark
    public boolean verifyJws(Material it) {
        return Jws.parse(it.jws) instanceof Jws.Readable read && read.isSignedBy(it.verifier);
    }
}
