package dev.chancery.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");

    @Test
    void areVersionSevenAndSayTheMillisecond() {
        var id = at(NOON);

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void sortByTheTimeTheyWereMadeWithinOneMillisecond() {
        var made = Stream.of(0, 1, 10, 100, 500, 542, 543)
                .map(micros -> at(NOON.plusNanos(micros * 1_000L)))
                .toList();

        assertThat(made).isSortedAccordingTo(Comparator.comparing(UUID::toString));
        assertThat(at(NOON.plusNanos(544_000))).isGreaterThan(made.getLast());
    }

    @Test
    void differAtTheSameMoment() {
        var ids = new TimeOrderedIds(Clock.fixed(NOON, ZoneOffset.UTC), new Random(7));

        assertThat(Stream.generate(ids::next).limit(10_000)).doesNotHaveDuplicates();
    }

    private static UUID at(Instant time) {
        return new TimeOrderedIds(Clock.fixed(time, ZoneOffset.UTC), new Random(7)).next();
    }
}
