package dev.chancery.review.grouping;

import dev.chancery.catalog.spi.Fault;
import dev.chancery.review.grouping.Thresholds.Lines;
import dev.chancery.review.grouping.Thresholds.Needed;
import dev.chancery.review.grouping.Thresholds.SameParticipant;
import dev.chancery.review.grouping.Thresholds.Wording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads thresholds from YAML, strictly: each figure once, within its bounds, and nothing else. */
public final class ThresholdsText {

    private static final String BUILT_IN = "built-in";

    private ThresholdsText() {}

    /** What became of reading a text. */
    public sealed interface Reading {}

    /** It can be used. */
    public record Sound(Thresholds thresholds) implements Reading {}

    /** It cannot, for these reasons, each with its line and column. */
    public record Unsound(List<Fault> faults) implements Reading {

        public Unsound {
            faults = List.copyOf(faults);
        }
    }

    /** Reads a text; what it says is known by this version. */
    public static Reading read(String text, String version) {
        var figures = new Figures(text);
        var needed = figures.part("needed");
        var same = figures.part("same_participant");
        var lines = figures.part("lines");
        var wording = figures.part("wording");
        var near = lines.whole("near", 1, 1000);
        var thresholds = new Thresholds(
                version,
                new Needed(
                        needed.share("unknown_place"),
                        needed.share("overlapping_same_kind"),
                        needed.share("overlapping"),
                        needed.share("overlapping_other_kind"),
                        needed.share("near_same_kind"),
                        needed.share("near"),
                        needed.share("far_same_kind"),
                        needed.share("far")),
                new SameParticipant(
                        same.share("needed"), same.share("needed_in_unknown_place"), same.figure("weight", 0, 100)),
                figures.share("near_miss_share"),
                new Lines(near, lines.whole("far", near, 100_000)),
                new Wording(
                        wording.share("word_pairs"),
                        wording.share("neighbours"),
                        wording.whole("neighbours_half", 1, 10_000)));
        var faults = figures.faults();
        return faults.isEmpty() ? new Sound(thresholds) : new Unsound(faults);
    }

    /** The text that comes with the product. */
    public static String builtIn() {
        try (var stream = ThresholdsText.class.getResourceAsStream("thresholds.yaml")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Thresholds shipped() {
        return switch (read(builtIn(), BUILT_IN)) {
            case Sound(var thresholds) -> thresholds;
            case Unsound(var faults) ->
                throw new IllegalStateException("The thresholds that ship are unsound: " + faults);
        };
    }
}
