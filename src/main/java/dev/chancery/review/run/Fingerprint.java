package dev.chancery.review.run;

import dev.chancery.kernel.Digest;
import dev.chancery.review.participants.Material;
import dev.chancery.review.store.NewGroup;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A name for a defect that stays when it moves to other lines, is worded otherwise, or its code is indented anew: the
 * digest of file, category and the code at the place without its white space.
 */
final class Fingerprint {

    private static final int LINES = 5;

    private final Material material;

    Fingerprint(Material material) {
        this.material = material;
    }

    String of(NewGroup.Place place, String category) {
        var last = Math.min(place.endLine(), place.startLine() + LINES - 1);
        var code = IntStream.rangeClosed(place.startLine(), last)
                .mapToObj(line -> material.line(place.file(), line).replaceAll("\\s+", ""))
                .collect(Collectors.joining("\n"));
        var text = String.join("\n", place.file(), category, code);
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
