package dev.chancery.ledger.tiles;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which tile a path names: index 1234067 is {@code x001/x234/067}, and {@code .p/<width>} at its end asks for a partial
 * tile. One tile has exactly one path.
 */
public record TilePath(long index, int width) {

    private static final Pattern FORM = Pattern.compile("((?:x\\d{3}/){0,4}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    /** Reads the part after the level; empty when it is not the one path of a tile. */
    public static Optional<TilePath> parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches() || text.startsWith("x000/")) {
            return Optional.empty();
        }
        var index = Long.parseLong(form.group(1).replace("x", "").replace("/", ""));
        var partial = Optional.ofNullable(form.group(2)).map(Integer::parseInt);
        return partial.filter(width -> width >= Tile.WIDTH).isPresent()
                ? Optional.empty()
                : Optional.of(new TilePath(index, partial.orElse(Tile.WIDTH)));
    }
}
