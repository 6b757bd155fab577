package dev.chancery.ledger.witnessing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.chancery.attest.SignedNote;
import dev.chancery.attest.SigningKey;
import dev.chancery.attest.TestingKeys;
import dev.chancery.attest.VerificationKey;
import dev.chancery.attest.WitnessKey;
import dev.chancery.ledger.MerkleProofs;
import dev.chancery.ledger.witnessing.WitnessProperties.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;

/** A witness that keeps the rules of C2SP tlog-witness for one log, over real HTTP, and writes down what it was told. */
final class TestingWitness implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final SigningKey signer;
    private final String name;
    private final String origin;
    private final VerificationKey log;
    private final HttpServer server;
    private final List<String> requests = new ArrayList<>();
    private UnaryOperator<String> spoiled = UnaryOperator.identity();
    private long size;
    private byte[] root = new byte[32];

    TestingWitness(String name, String origin, VerificationKey log) {
        this.name = name;
        this.signer = TestingKeys.named(name);
        this.origin = origin;
        this.log = log;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/witness/add-checkpoint", this::answer);
        server.start();
    }

    Named named() {
        return new Named("http://localhost:" + server.getAddress().getPort() + "/witness/", key().toString());
    }

    WitnessKey key() {
        return new WitnessKey(name, signer.verificationKey());
    }

    List<String> requests() {
        return requests;
    }

    long size() {
        return size;
    }

    /** From now on its good answers are changed like this. */
    void spoil(UnaryOperator<String> change) {
        spoiled = change;
    }

    /** It saw this tree, whoever showed it. */
    void sawAlready(long size, byte[] root) {
        this.size = size;
        this.root = root;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(request);
        var end = request.indexOf("\n\n");
        var head = request.substring(0, end).lines().toList();
        var note = SignedNote.parse(request.substring(end + 2)).orElseThrow();
        var lines = note.text().lines().toList();
        var status = judge(head, note, lines);
        if (status == 200) {
            size = Long.parseLong(lines.get(1));
            root = Base64.getDecoder().decode(lines.get(2));
        }
        send(exchange, status, status == 200 ? spoiled.apply(cosignature(note.text())) : size + "\n");
    }

    private int judge(List<String> head, SignedNote note, List<String> lines) {
        if (!lines.getFirst().equals(origin)) {
            return 404;
        }
        if (!note.verifies(origin, log)) {
            return 403;
        }
        var next = Long.parseLong(lines.get(1));
        var old = Long.parseLong(head.getFirst().substring("old ".length()));
        if (old > next) {
            return 400;
        }
        if (old != size) {
            return 409;
        }
        var proof = head.stream().skip(1).map(Base64.getDecoder()::decode).toList();
        var extended = old == 0
                ? proof.isEmpty()
                : MerkleProofs.isConsistent(old, root, next, Base64.getDecoder().decode(lines.get(2)), proof);
        return extended ? 200 : 422;
    }

    private String cosignature(String text) {
        var signed = signer.sign(WitnessKey.message(text, NOW));
        var bytes = ByteBuffer.allocate(72)
                .putLong(NOW.getEpochSecond())
                .put(signed)
                .array();
        return line(bytes);
    }

    String line(byte[] signature) {
        var id = key().toString().split("\\+", 3)[1];
        return new SignedNote.Signature(name, (int) Long.parseLong(id, 16), signature).line();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
