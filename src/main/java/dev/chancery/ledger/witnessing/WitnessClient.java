package dev.chancery.ledger.witnessing;

import dev.chancery.attest.SignedNote;
import dev.chancery.attest.SignedNote.Signature;
import dev.chancery.ledger.Checkpoint;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Speaks C2SP tlog-witness to a witness: one checkpoint, and the proof that it extends the one the witness saw before. */
final class WitnessClient {

    private static final int LARGEST_ANSWER = 16 * 1024;
    private static final int OK = 200;
    private static final int CONFLICT = 409;

    private final HttpClient http;
    private final Duration patience;

    WitnessClient(Duration patience) {
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.patience = patience;
    }

    /** What the witness says. */
    sealed interface Answer {}

    /** It saw the checkpoint; the signatures are not verified yet. */
    record Cosigned(List<Signature> signatures) implements Answer {}

    /** It saw a tree of this size last, not of the one we thought. */
    record SawAnother(long size) implements Answer {}

    /** It did not cosign, and why. */
    record Declined(String why) implements Answer {}

    /** Shows the witness a checkpoint that extends the tree of this size; 0 stands for none. */
    Answer addCheckpoint(Witness witness, Checkpoint checkpoint, long seen, List<byte[]> proof)
            throws InterruptedException {
        var request = HttpRequest.newBuilder(witness.addCheckpoint())
                .timeout(patience)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body(checkpoint, seen, proof)))
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                return read(answer.statusCode(), text(body));
            }
        } catch (IOException unreachable) {
            return new Declined("It could not be reached: " + unreachable);
        }
    }

    private static String body(Checkpoint checkpoint, long seen, List<byte[]> proof) {
        var hashes = proof.stream()
                .map(it -> Base64.getEncoder().encodeToString(it) + "\n")
                .collect(Collectors.joining());
        return "old " + seen + "\n" + hashes + "\n" + checkpoint.note();
    }

    private static Answer read(int status, String text) {
        return switch (status) {
            case OK -> cosigned(text);
            case CONFLICT -> sawAnother(text);
            default -> new Declined("It answered " + status + ".");
        };
    }

    private static Answer cosigned(String text) {
        var lines = text.lines().map(SignedNote::signature).toList();
        return lines.isEmpty() || lines.stream().anyMatch(Optional::isEmpty)
                ? new Declined("It answered with something other than signature lines.")
                : new Cosigned(lines.stream().map(Optional::orElseThrow).toList());
    }

    private static Answer sawAnother(String text) {
        return text.strip().matches("0|[1-9]\\d{0,17}")
                ? new SawAnother(Long.parseLong(text.strip()))
                : new Declined("It saw another tree and does not say of what size.");
    }

    private static String text(InputStream body) throws IOException {
        return new String(body.readNBytes(LARGEST_ANSWER), StandardCharsets.UTF_8);
    }
}
