package dev.chancery.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How much is stored for each measure of a benchmark. */
final class Sizes {

    private Sizes() {}

    /** Those in this variable of the environment, such as {@code 1000,1000000}, or else these. */
    static List<Integer> of(String variable, String usual) {
        var wanted = Optional.ofNullable(System.getenv(variable)).orElse(usual);
        return Arrays.stream(wanted.split(",", -1)).map(String::strip).map(Integer::valueOf).toList();
    }
}
