package dev.chancery.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.chancery.identity.tokens.KnownCallers.Known;
import dev.chancery.kernel.Actor;
import dev.chancery.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KnownCallersTest {

    private static final byte[] TOKEN = {1, 2, 3};
    private static final ApiCaller ADA =
            new ApiCaller(new Actor.ApiClient("token-1", "ada's"), "ada's", List.of("models:invoke"));

    private final TestClock clock = new TestClock();
    private final KnownCallers here = new KnownCallers(clock);
    private final KnownCallers elsewhere = new KnownCallers(clock);
    private final AtomicInteger readings = new AtomicInteger();
    private boolean isRevoked;
    private Instant expiresAt = Instant.MAX;

    @Test
    void readsOnceASecond() {
        assertThat(find(here)).contains(ADA);
        clock.advance(Duration.ofMillis(999));
        assertThat(find(here)).contains(ADA);
        assertThat(readings).hasValue(1);

        clock.advance(Duration.ofMillis(1));
        assertThat(find(here)).contains(ADA);
        assertThat(readings).hasValue(2);
    }

    @Test
    void refusesARevokedTokenAtOnceWhereItWasRevokedAndWithinASecondElsewhere() {
        assertThat(find(here)).contains(ADA);
        assertThat(find(elsewhere)).contains(ADA);
        isRevoked = true;
        here.forgetAfterThisTransaction();

        assertThat(find(here)).isEmpty();
        clock.advance(KnownCallers.BELIEVED);
        assertThat(find(elsewhere)).isEmpty();
    }

    @Test
    void refusesATokenThatExpiresWithinTheSecond() {
        expiresAt = clock.instant().plusMillis(300);
        assertThat(find(here)).contains(ADA);
        clock.advance(Duration.ofMillis(300));
        isRevoked = true;

        assertThat(find(here)).isEmpty();
    }

    @Test
    void remembersNobodyWhoMayNotComeIn() {
        isRevoked = true;
        assertThat(find(here)).isEmpty();
        isRevoked = false;

        assertThat(find(here)).contains(ADA);
    }

    @Test
    void letsNobodyInOnOldMemoryWhenTheDatabaseIsAway() {
        assertThat(find(here)).contains(ADA);
        clock.advance(KnownCallers.BELIEVED);

        assertThatIllegalStateException()
                .isThrownBy(() -> here.find(TOKEN, () -> {
                    throw new IllegalStateException("The database is away.");
                }));
    }

    @Test
    void sharesOneReadingAmongThoseWhoArriveAtOnce() {
        var found = new CopyOnWriteArrayList<Optional<ApiCaller>>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var caller = 0; caller < 100; caller++) {
                callers.execute(() -> found.add(find(here)));
            }
        }

        assertThat(found).hasSize(100).containsOnly(Optional.of(ADA));
        assertThat(readings).hasValue(1);
    }

    private Optional<ApiCaller> find(KnownCallers callers) {
        return callers.find(TOKEN, () -> {
            readings.incrementAndGet();
            return isRevoked ? Optional.empty() : Optional.of(new Known(ADA, expiresAt));
        });
    }
}
