package dev.chancery.identity.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.identity.Password;
import dev.chancery.identity.PersonAnswer;
import dev.chancery.identity.Role;
import dev.chancery.identity.people.SignInProperties.AccountBrake;
import dev.chancery.identity.people.SignInProperties.AddressBrake;
import dev.chancery.testing.ModuleDatabase;
import dev.chancery.testing.RecordingLedger;
import dev.chancery.testing.TestClock;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

class PersonAuthenticationIT {

    private static final ModuleDatabase DATABASE = ModuleDatabase.of("identity");
    private static final String PASSWORD = "correct horse battery";
    private static final SignInProperties PROPERTIES = new SignInProperties(
            new AccountBrake(2, Duration.ofSeconds(30), Duration.ofSeconds(60)),
            new AddressBrake(1000, Duration.ofSeconds(1), Duration.ofMinutes(1)),
            Duration.ofHours(24));

    private final TestClock clock = new TestClock();
    private final RecordingLedger ledger = new RecordingLedger();
    private final TestPeople world = new TestPeople(DATABASE, ledger, clock);
    private final SignInThrottle throttle = new SignInThrottle(DATABASE.client(), PROPERTIES, clock);
    private final PersonAuthentication authentication = world.authentication(throttle);

    @BeforeEach
    void onlyIda() {
        DATABASE.client().sql("delete from identity.people").update();
        DATABASE.client().sql("delete from identity.sign_in_failures").update();
        world.let("ida", Role.REVIEWER, PASSWORD);
    }

    @Test
    void admitsWithTheRoleAndRemembersWhen() {
        var admitted = attempt("Ida", PASSWORD);

        assertThat(admitted.getAuthorities()).extracting(Object::toString).containsExactly("ROLE_REVIEWER");
        assertThat(world.people().find("ida").orElseThrow().lastSignedInAt()).contains(clock.instant());
        assertThat(ledger.types()).endsWith("person.signed_in");
    }

    @Test
    void takesOnePasswordTypedInTwoUnicodeFormsForOne() {
        world.let("jose", Role.AUDITOR, "jos\u00e9 y las abejas");

        assertThat(attempt("jose", "jose\u0301 y las abejas").isAuthenticated()).isTrue();
    }

    @Test
    void refusesAWrongPasswordAndSaysSoOnlyInTheLedger() {
        assertThatThrownBy(() -> attempt("ida", "wrong"))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("The name or the password is wrong.");
        assertThat(ledger.events().getLast().details()).containsEntry("reason", "wrong_password");
    }

    @Test
    void neverWritesDownWhatWasTypedAsAnUnknownName() {
        assertThatThrownBy(() -> attempt("my-password-by-mistake", "wrong"))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("The name or the password is wrong.");
        assertThat(ledger.events().getLast().toString())
                .contains("unknown_name")
                .doesNotContain("mistake");
    }

    @Test
    void refusesWhoWasShutOutLikeAWrongPassword() {
        var ada = world.let("ada", Role.ADMIN, PASSWORD);
        world.memberships().disable(world.people().find("ida").orElseThrow().id(), "left", ada.actor());

        assertThatThrownBy(() -> attempt("ida", PASSWORD))
                .isInstanceOf(BadCredentialsException.class)
                .hasMessage("The name or the password is wrong.");
        assertThat(ledger.events().getLast().details()).containsEntry("reason", "disabled");
    }

    @Test
    void doesNotLookAtThePasswordWhileItWaits() {
        fail(2);

        assertThatThrownBy(() -> attempt("ida", PASSWORD))
                .isInstanceOfSatisfying(
                        SignInDelayed.class,
                        delayed -> assertThat(delayed.seconds()).isEqualTo(30));
        clock.advance(Duration.ofSeconds(31));
        assertThat(attempt("ida", PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void slowsAnUnknownNameJustTheSame() {
        for (var i = 0; i < 2; i++) {
            assertThatThrownBy(() -> attempt("nobody", "x")).isInstanceOf(BadCredentialsException.class);
        }

        assertThatThrownBy(() -> attempt("nobody", "x")).isInstanceOf(SignInDelayed.class);
    }

    @Test
    void changesOnesOwnPasswordForTheCurrentOneOnly() {
        var ida =
                (SignedInPerson) Objects.requireNonNull(attempt("ida", PASSWORD).getPrincipal());
        var passwords = world.ownPassword(throttle);

        assertThat(passwords.change(ida, Password.of("guess"), Password.of("another long password")))
                .isInstanceOf(PersonAnswer.Refused.class);
        assertThat(passwords.change(ida, Password.of(PASSWORD), Password.of("short")))
                .isInstanceOf(PersonAnswer.Refused.class);
        assertThat(passwords.change(ida, Password.of(PASSWORD), Password.of("another long password")))
                .isInstanceOf(PersonAnswer.Kept.class);

        assertThat(new SessionEpochs(world.table).isOver(ida)).isTrue();
        assertThat(attempt("ida", "another long password").isAuthenticated()).isTrue();
    }

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            assertThatThrownBy(() -> attempt("ida", "wrong")).isInstanceOf(BadCredentialsException.class);
        }
    }

    private Authentication attempt(String name, String password) {
        return authentication.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }
}
