package dev.chancery.review.evaluation;

/**
 * One figure of a result, to four decimals.
 *
 * @param part whose labels it speaks about; empty for all
 * @param better whether more or less is better, or neither
 */
public record Measure(String part, String name, double value, Better better) {

    /** In which direction a figure is better. */
    public enum Better {
        MORE,
        LESS,
        NEITHER
    }

    public Measure {
        value = Math.rint(value * 10_000) / 10_000;
    }

    /** A figure that is better in the direction its name is known for. */
    Measure(String part, String name, double value) {
        this(part, name, value, ResultForm.better(name));
    }

    /** By which the same figure is found in another result. */
    String key() {
        return part + " " + name;
    }
}
