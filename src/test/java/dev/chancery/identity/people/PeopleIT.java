package dev.chancery.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.identity.NewPerson;
import dev.chancery.identity.Password;
import dev.chancery.identity.PersonAnswer;
import dev.chancery.identity.PersonRecord;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.PersonId;
import dev.chancery.testing.ModuleDatabase;
import dev.chancery.testing.RecordingLedger;
import dev.chancery.testing.TestClock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PeopleIT {

    private static final ModuleDatabase DATABASE = ModuleDatabase.of("identity");
    private static final Actor TESTER = new Actor.Service("test");
    private static final String PASSWORD = "correct horse battery";

    private final RecordingLedger ledger = new RecordingLedger();
    private final TestPeople world = new TestPeople(DATABASE, ledger, new TestClock());
    private final Memberships memberships = world.memberships();

    @BeforeEach
    void emptyTheHouse() {
        DATABASE.client().sql("delete from identity.people").update();
    }

    @Test
    void letsSomeoneInAndTellsTheLedger() {
        var ada = world.let("Ada", Role.ADMIN, PASSWORD);

        assertThat(world.people().find("ADA")).contains(ada);
        assertThat(ada.name()).isEqualTo("ada");
        assertThat(ledger.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("person.created");
            assertThat(event.subject()).isEqualTo("person:" + ada.id());
            assertThat(event.details()).containsEntry("role", "ADMIN");
        });
    }

    @Test
    void keepsNoPasswordInClear() {
        world.let("ada", Role.ADMIN, PASSWORD);

        assertThat(DATABASE.client()
                        .sql("select password_hash from identity.people")
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .doesNotContain("correct");
    }

    @Test
    void refusesATakenName() {
        world.let("ada", Role.ADMIN, PASSWORD);

        assertThat(refusal(world.people().create(newPerson("ADA", "Another Ada"), TESTER)))
                .isEqualTo("name_taken");
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThat(refusal(world.people().create(newPerson("a b", "Ada"), TESTER)))
                .isEqualTo("invalid_name");
        assertThat(refusal(world.people().create(newPerson("", "Ada"), TESTER))).isEqualTo("invalid_name");
        assertThat(refusal(world.people().create(newPerson("ada", " "), TESTER)))
                .isEqualTo("invalid_display_name");
    }

    @Test
    void givesAnotherRoleAndEndsTheSessions() {
        var admin = world.let("ada", Role.ADMIN, PASSWORD);
        var ida = world.let("ida", Role.REVIEWER, PASSWORD);
        var session = session(ida);

        memberships.changeRole(ida.id(), Role.AUDITOR, admin.actor());

        assertThat(world.people().find(ida.id()).orElseThrow().role()).isEqualTo(Role.AUDITOR);
        assertThat(new SessionEpochs(world.table).isOver(session)).isTrue();
        assertThat(ledger.types()).endsWith("person.role_changed");
    }

    @Test
    void shutsOutWithAReasonAndLetsBackIn() {
        var admin = world.let("ada", Role.ADMIN, PASSWORD);
        var ida = world.let("ida", Role.REVIEWER, PASSWORD);
        var session = session(ida);

        assertThat(refusal(memberships.disable(ida.id(), "  ", admin.actor()))).isEqualTo("reason_missing");
        memberships.disable(ida.id(), "left the company", admin.actor());
        assertThat(new SessionEpochs(world.table).isOver(session)).isTrue();
        memberships.enable(ida.id(), admin.actor());

        assertThat(world.people().find(ida.id()).orElseThrow().disabledAt()).isEmpty();
        assertThat(ledger.types()).endsWith("person.disabled", "person.enabled");
    }

    @Test
    void keepsTheLastAdmin() {
        var ada = world.let("ada", Role.ADMIN, PASSWORD);
        var stranger = new Actor.Person(new PersonId(new UUID(1, 2)), "somebody");

        assertThat(refusal(memberships.disable(ada.id(), "because", stranger))).isEqualTo("last_admin");
        assertThat(refusal(memberships.changeRole(ada.id(), Role.AUDITOR, stranger)))
                .isEqualTo("last_admin");
    }

    @Test
    void keepsOneOfTwoAdminsWhoShutEachOtherOut() {
        var ada = world.let("ada", Role.ADMIN, PASSWORD);
        var eva = world.let("eva", Role.ADMIN, PASSWORD);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = List.of(
                    pool.submit(() -> inTransaction(() -> memberships.disable(eva.id(), "mine", ada.actor()))),
                    pool.submit(() -> inTransaction(() -> memberships.disable(ada.id(), "mine", eva.actor()))));

            assertThat(answers).hasSize(2);
        }

        assertThat(world.people().all().stream().filter(it -> it.disabledAt().isEmpty()))
                .hasSize(1);
    }

    @Test
    void leavesOnesOwnAccountToAnother() {
        var ada = world.let("ada", Role.ADMIN, PASSWORD);
        world.let("eva", Role.ADMIN, PASSWORD);

        assertThat(refusal(memberships.disable(ada.id(), "because", ada.actor())))
                .isEqualTo("own_account");
    }

    @Test
    void handsOutAPasswordThatMustBeChanged() {
        var admin = world.let("ada", Role.ADMIN, PASSWORD);
        var ida = world.let("ida", Role.REVIEWER, PASSWORD);

        memberships.handOut(ida.id(), Password.of("handed out by ada"), admin.actor());

        assertThat(session(ida).hasTemporaryPassword()).isTrue();
    }

    private static PersonAnswer inTransaction(Supplier<PersonAnswer> act) {
        return Objects.requireNonNull(DATABASE.transaction().execute(_ -> act.get()));
    }

    private SignedInPerson session(PersonRecord person) {
        return world.table.account(person.id()).orElseThrow().signedIn();
    }

    private static NewPerson newPerson(String name, String displayName) {
        return NewPerson.of(name, displayName, Role.REVIEWER, Password.of(PASSWORD));
    }

    private static String refusal(PersonAnswer answer) {
        return switch (answer) {
            case PersonAnswer.Kept _ -> "none";
            case PersonAnswer.Refused(var refusal) -> refusal.code();
        };
    }
}
