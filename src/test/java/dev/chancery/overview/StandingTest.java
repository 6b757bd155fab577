package dev.chancery.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.console.AttentionItem;
import dev.chancery.console.HealthTile;
import dev.chancery.console.Tone;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandingTest {

    @Test
    void saysWhenNothingNeedsAnybody() {
        assertThat(standing(0, Tone.OK)).isEqualTo("Nothing needs you now · the plane is healthy");
    }

    @Test
    void countsWhatNeedsTheViewer() {
        assertThat(standing(1, Tone.QUIET)).startsWith("One thing needs you now");
        assertThat(standing(12, Tone.QUIET)).startsWith("12 things need you now");
    }

    @Test
    void namesWhatIsNotWell() {
        assertThat(standing(0, Tone.WARN, Tone.BAD)).endsWith(" · reviews: not well");
    }

    @Test
    void namesWhatWantsALook() {
        assertThat(standing(0, Tone.WARN, Tone.OK)).endsWith(" · have a look at admission");
    }

    private static String standing(int items, Tone... tones) {
        var titles = List.of("Admission", "Reviews, 24 h");
        var tiles = IntStream.range(0, tones.length)
                .mapToObj(it -> new HealthTile(titles.get(it), "1", "", tones[it], List.of(), "/"))
                .toList();
        var item = new AttentionItem(Tone.BAD, "Waiting", "One thing", "of many", Instant.EPOCH, "/");
        return new Standing(Collections.nCopies(items, item), tiles).sentence();
    }
}
