package dev.chancery.overview;

import dev.chancery.console.AttentionItem;
import dev.chancery.console.HealthTile;
import dev.chancery.console.Tone;
import java.util.List;
import java.util.Locale;

/** The answer of the home page in one sentence: how much needs the viewer, and whether the plane is healthy. */
record Standing(List<AttentionItem> items, List<HealthTile> tiles) {

    String sentence() {
        return needs() + " · " + health();
    }

    private String needs() {
        return switch (items.size()) {
            case 0 -> "Nothing needs you now";
            case 1 -> "One thing needs you now";
            default -> items.size() + " things need you now";
        };
    }

    private String health() {
        var bad = told(Tone.BAD);
        var odd = told(Tone.WARN);
        if (!bad.isEmpty()) {
            return String.join(" and ", bad) + ": not well";
        }
        return odd.isEmpty() ? "the plane is healthy" : "have a look at " + String.join(" and ", odd);
    }

    private List<String> told(Tone tone) {
        return tiles.stream()
                .filter(it -> it.tone() == tone)
                .map(it -> it.title().replaceAll(",.*", "").toLowerCase(Locale.ROOT))
                .toList();
    }
}
