package dev.chancery.identity.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.identity.NewPerson;
import dev.chancery.identity.Password;
import dev.chancery.identity.PersonAnswer;
import dev.chancery.identity.Role;
import dev.chancery.identity.people.TestPeople;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.testing.ModuleDatabase;
import dev.chancery.testing.RecordingLedger;
import dev.chancery.testing.TestClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirstAdminIT {

    private static final String PATH = "/setup?token=";

    private final ModuleDatabase database = ModuleDatabase.of("identity");
    private final TestClock clock = new TestClock();
    private final TestPeople people = new TestPeople(database, new RecordingLedger(), clock);
    private final LinkTable table = new LinkTable(database.client());
    private final SetupLinks links = new SetupLinks(
            table,
            new SetupProperties(Duration.ofHours(1)),
            new TimeOrderedIds(clock, new Random(3)),
            new SecureRandom(),
            clock);
    private final FirstAdmin setup = new FirstAdmin(table, people.people(), clock);

    @Test
    void letsTheFirstAdminInOnce() {
        var token = link();

        assertThat(create(token, "ada")).isEqualTo("kept");
        assertThat(create(token, "eve")).isEqualTo("link_used");
        assertThat(people.people().all())
                .singleElement()
                .satisfies(it -> assertThat(it.role()).isEqualTo(Role.ADMIN));
    }

    @Test
    void spendsEveryLinkAtOnce() {
        var first = link();
        var second = link();

        create(first, "ada");

        assertThat(setup.state(second)).isEqualTo(LinkState.USED);
    }

    @Test
    void refusesALinkThatHasExpired() {
        var token = link();
        clock.advance(Duration.ofHours(1));

        assertThat(setup.state(token)).isEqualTo(LinkState.EXPIRED);
        assertThat(create(token, "ada")).isEqualTo("link_expired");
    }

    @Test
    void refusesALinkNobodyPrinted() {
        assertThat(setup.state("invented")).isEqualTo(LinkState.UNKNOWN);
        assertThat(create("invented", "ada")).isEqualTo("link_unknown");
    }

    @Test
    void refusesALinkOnceSomebodyWasLetInAnotherWay() {
        var token = link();
        people.let("ada", Role.ADMIN, "correct horse battery");

        assertThat(create(token, "eve")).isEqualTo("link_used");
    }

    @Test
    void staysOpenWhenTheNameWasRefused() {
        var token = link();

        assertThat(create(token, "not a name")).isEqualTo("invalid_name");
        assertThat(create(token, "ada")).isEqualTo("kept");
    }

    @Test
    void letsInOnlyOneOfManyAtOnce() {
        var tokens = IntStream.range(0, 8).mapToObj(_ -> link()).toList();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(() -> create(tokens.get(i), "admin" + i)))
                    .map(FirstAdminIT::result)
                    .toList();

            assertThat(answers).containsOnlyOnce("kept");
        }
        assertThat(people.people().all()).hasSize(1);
    }

    @Test
    void keepsOnlyTheDigestOfALink() {
        var token = link();

        assertThat(database.client()
                        .sql("select t::text from identity.setup_links t")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }

    private String link() {
        return links.open().path().substring(PATH.length());
    }

    private String create(String token, String name) {
        var admin = NewPerson.of(name, "An admin", Role.ADMIN, Password.of("correct horse battery"));
        var answer = Objects.requireNonNull(database.transaction().execute(_ -> setup.create(token, admin)));
        return switch (answer) {
            case PersonAnswer.Kept _ -> "kept";
            case PersonAnswer.Refused(var refusal) -> refusal.code();
        };
    }

    private static String result(Future<String> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
