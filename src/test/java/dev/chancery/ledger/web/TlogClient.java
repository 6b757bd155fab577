package dev.chancery.ledger.web;

import dev.chancery.ledger.MerkleProofs;
import dev.chancery.ledger.MerkleTree;
import dev.chancery.testing.Api;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** A client of a C2SP tiled log that knows nothing of us but the port. */
final class TlogClient {

    private static final int WIDTH = 256;

    private final Api api;

    TlogClient(Api api) {
        this.api = api;
    }

    TlogClient with(Api reader) {
        return new TlogClient(reader);
    }

    /** What a checkpoint's note says; its signature is not looked at here. */
    record Head(long size, byte[] root) {}

    HttpResponse<byte[]> get(String path) {
        return api.bytes(path);
    }

    Head checkpoint() {
        var lines = new String(get("/ledger/checkpoint").body(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new Head(Long.parseLong(lines.get(1)), base64(lines.get(2)));
    }

    byte[] rootOfTiles(long size) {
        var leaves = new ArrayList<byte[]>();
        for (var path : paths("0", size)) {
            var tile = get(path).body();
            IntStream.range(0, tile.length / 32)
                    .mapToObj(it -> ByteBuffer.wrap(tile).slice(it * 32, 32))
                    .forEach(it -> leaves.add(copy(it)));
        }
        return MerkleTree.over(leaves).root(size);
    }

    byte[] rootOfEntries(long size) {
        var leaves = new ArrayList<byte[]>();
        for (var path : paths("entries", size)) {
            var bundle = ByteBuffer.wrap(get(path).body());
            while (bundle.hasRemaining()) {
                var entry = bundle.slice(bundle.position() + 2, bundle.getShort() & 0xffff);
                bundle.position(bundle.position() + entry.remaining());
                leaves.add(MerkleTree.leafHash(copy(entry)));
            }
        }
        return MerkleTree.over(leaves).root(size);
    }

    static boolean holds(JsonNode proof) {
        return MerkleProofs.includes(
                MerkleTree.leafHash(proof.path("canonical").asString().getBytes(StandardCharsets.UTF_8)),
                proof.path("leaf_index").asLong(),
                proof.path("tree_size").asLong(),
                hashes(proof),
                base64(proof.path("checkpoint").asString().lines().toList().get(2)));
    }

    static boolean isConsistent(JsonNode proof) {
        return MerkleProofs.isConsistent(
                proof.path("first").asLong(),
                base64(proof.path("first_root").asString()),
                proof.path("second").asLong(),
                base64(proof.path("second_root").asString()),
                hashes(proof));
    }

    private static List<String> paths(String level, long size) {
        var paths = new ArrayList<String>();
        for (var index = 0L; index * WIDTH < size; index++) {
            var width = Math.min(WIDTH, size - index * WIDTH);
            paths.add("/ledger/tile/%s/%03d%s".formatted(level, index, width < WIDTH ? ".p/" + width : ""));
        }
        return paths;
    }

    private static List<byte[]> hashes(JsonNode proof) {
        return proof.path("hashes")
                .valueStream()
                .map(it -> base64(it.asString()))
                .toList();
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static byte[] copy(ByteBuffer buffer) {
        var bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
