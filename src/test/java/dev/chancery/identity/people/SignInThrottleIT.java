package dev.chancery.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.identity.people.SignInProperties.AccountBrake;
import dev.chancery.identity.people.SignInProperties.AddressBrake;
import dev.chancery.identity.people.SignInThrottle.Granted;
import dev.chancery.identity.people.SignInThrottle.Wait;
import dev.chancery.testing.ModuleDatabase;
import dev.chancery.testing.TestClock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInThrottleIT {

    private static final String HERE = "192.0.2.1";
    private static final SignInProperties PROPERTIES = new SignInProperties(
            new AccountBrake(3, Duration.ofSeconds(1), Duration.ofSeconds(10)),
            new AddressBrake(6, Duration.ofSeconds(1), Duration.ofMinutes(15)),
            Duration.ofHours(24));

    private static final ModuleDatabase DATABASE = ModuleDatabase.of("identity");

    private final TestClock clock = new TestClock();
    private final SignInThrottle throttle = new SignInThrottle(DATABASE.client(), PROPERTIES, clock);

    @BeforeEach
    void forgetEverything() {
        DATABASE.client().sql("delete from identity.sign_in_failures").update();
    }

    @Test
    void grantsTheFirstAttemptsAtOnce() {
        assertThat(IntStream.range(0, 3).mapToObj(_ -> throttle.take("ada", HERE)))
                .allMatch(Granted.class::isInstance);
    }

    @Test
    void doublesTheDelayWithEachFurtherFailureUpToTheCeiling() {
        attempt(3);

        assertThat(IntStream.range(0, 6).mapToObj(_ -> delayThenAttempt())).containsExactly(1L, 2L, 4L, 8L, 10L, 10L);
    }

    @Test
    void slowsAnAddressThatTriesManyNames() {
        IntStream.range(0, 6).forEach(name -> throttle.take("name" + name, HERE));

        assertThat(throttle.take("another", HERE)).isEqualTo(new Wait(Duration.ofSeconds(1)));
        assertThat(throttle.take("another", "192.0.2.2")).isInstanceOf(Granted.class);
    }

    @Test
    void takesANameInAnyCaseForOne() {
        attempt(3);

        assertThat(throttle.take(" ADA ", "192.0.2.9")).isInstanceOf(Wait.class);
    }

    @Test
    void takesNeighboursInOneIpv6NetworkForOneAddress() {
        IntStream.range(0, 6).forEach(host -> throttle.take("name" + host, "2001:db8:1:2::" + host));

        assertThat(throttle.take("another", "2001:db8:1:2:ffff::1")).isInstanceOf(Wait.class);
        assertThat(throttle.take("another", "2001:db8:1:3::1")).isInstanceOf(Granted.class);
    }

    @Test
    void forgivesANameOnceItsPersonHasSignedIn() {
        attempt(2);
        throttle.forgive("ada", HERE);

        assertThat(IntStream.range(0, 3).mapToObj(_ -> throttle.take("ada", HERE)))
                .allMatch(Granted.class::isInstance);
    }

    @Test
    void doesNotForgiveAnAddressForOneSuccessAmongManyFailures() {
        IntStream.range(0, 5).forEach(name -> throttle.take("name" + name, HERE));
        throttle.take("own", HERE);
        throttle.forgive("own", HERE);

        throttle.take("name6", HERE);

        assertThat(throttle.take("name7", HERE)).isInstanceOf(Wait.class);
    }

    @Test
    void forgetsAfterADayOfQuiet() {
        attempt(3);
        clock.advance(Duration.ofHours(25));

        assertThat(throttle.take("ada", HERE)).isInstanceOf(Granted.class);
        assertThat(throttle.take("ada", HERE)).isInstanceOf(Granted.class);
    }

    @Test
    void grantsNoMoreToAttemptsInParallel() throws Exception {
        var start = new CountDownLatch(1);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var turns = IntStream.range(0, 20)
                    .mapToObj(host -> pool.submit(() -> {
                        start.await();
                        return throttle.take("eve", "198.51.100." + host);
                    }))
                    .toList();
            start.countDown();

            assertThat(turns.stream().map(SignInThrottleIT::result).filter(Granted.class::isInstance))
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void keepsNeitherNameNorAddressInClear() {
        throttle.take("my password by mistake", HERE);

        assertThat(DATABASE.client()
                        .sql("select encode(subject, 'escape') from identity.sign_in_failures")
                        .query(String.class)
                        .list())
                .noneMatch(it -> it.contains("password") || it.contains(HERE));
    }

    private static SignInThrottle.Turn result(Future<SignInThrottle.Turn> turn) {
        try {
            return turn.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void attempt(int times) {
        IntStream.range(0, times).forEach(_ -> throttle.take("ada", HERE));
    }

    private long delayThenAttempt() {
        var wait = (Wait) throttle.take("ada", "192.0.2." + clock.instant().getEpochSecond() % 250);
        clock.advance(wait.left());
        throttle.take("ada", "203.0.113." + clock.instant().getEpochSecond() % 250);
        return wait.left().toSeconds();
    }
}
