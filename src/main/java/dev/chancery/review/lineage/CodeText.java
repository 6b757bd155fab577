package dev.chancery.review.lineage;

import dev.chancery.kernel.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/** Consecutive lines of a file, by their number in the file. */
record CodeText(int firstLine, List<String> lines) {

    private static final int TAB = 4;

    CodeText {
        lines = List.copyOf(lines);
    }

    int lastLine() {
        return firstLine + lines.size() - 1;
    }

    boolean has(int number) {
        return number >= firstLine && number <= lastLine();
    }

    String line(int number) {
        return has(number) ? lines.get(number - firstLine) : "";
    }

    /** Whether there is a word in the line. */
    boolean says(int number) {
        return line(number).chars().anyMatch(Character::isLetterOrDigit);
    }

    /** How far the line is indented, in columns. */
    int indent(int number) {
        var columns = 0;
        for (var character : line(number).toCharArray()) {
            if (character != ' ' && character != '\t') {
                break;
            }
            columns += character == '\t' ? TAB : 1;
        }
        return columns;
    }

    /** Digests of the lines that say something, both ends included, in order. */
    List<Long> digests(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .filter(this::says)
                .mapToObj(it -> digest(line(it)))
                .toList();
    }

    private static long digest(String line) {
        var bare = line.replaceAll("\\s+", "");
        var hex = Digest.sha256(bare.getBytes(StandardCharsets.UTF_8)).hex();
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex.substring(0, Long.BYTES * 2)))
                .getLong();
    }
}
