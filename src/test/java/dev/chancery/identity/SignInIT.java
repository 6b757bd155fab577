package dev.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.identity.people.Memberships;
import dev.chancery.kernel.Actor;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.Visitor;
import dev.chancery.testing.WholeApplication;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeApplication
class SignInIT {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    People people;

    @Autowired
    Memberships memberships;

    @Autowired
    TestAccess access;

    @LocalServerPort
    int port;

    @BeforeEach
    void someone() {
        people.create(NewPerson.of("ida", "Ida Reed", Role.REVIEWER, Password.of(PASSWORD)), new Actor.Service("test"));
    }

    @Test
    void letsInWithTheRightPassword() {
        var answer = new Visitor(port).signIn("ida", PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElseThrow()).doesNotContain("login");
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownNameAlike() {
        var wrong = new Visitor(port).signIn("ida", "wrong password");
        var unknown = new Visitor(port).signIn("nobody", "wrong password");

        assertThat(wrong.headers().firstValue("location")).hasValue("/login?error");
        assertThat(unknown.headers().firstValue("location")).hasValue("/login?error");
    }

    @Test
    void changesTheSessionIdAtSignIn() {
        var browser = new Visitor(port);
        browser.get("/login");
        var before = browser.session().orElseThrow();

        browser.signIn("ida", PASSWORD);

        assertThat(browser.session()).isPresent().isNotEqualTo(Optional.of(before));
    }

    @Test
    void refusesASignInWithoutTheFormsToken() {
        var browser = new Visitor(port);
        browser.get("/login");

        var answer = browser.post("/login", Map.of("username", "ida", "password", PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void sendsAStrangerToTheSignInPage() {
        var answer = new Visitor(port).get("/settings");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith("/login");
    }

    @Test
    void endsTheSessionOfWhoIsShutOut() {
        var name = "leaver" + System.nanoTime();
        people.create(NewPerson.of(name, "A leaver", Role.REVIEWER, Password.of(PASSWORD)), new Actor.Service("test"));
        var visitor = new Visitor(port);
        visitor.signIn(name, PASSWORD);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);

        memberships.disable(people.find(name).orElseThrow().id(), "left", access.person(Role.ADMIN));

        assertThat(visitor.get("/").headers().firstValue("location")).hasValue("/login");
    }

    @Test
    void saysHowLongToWaitAfterTooManyAttempts() {
        var name = "guesser" + System.nanoTime();
        var visitor = new Visitor(port);
        for (var i = 0; i < 5; i++) {
            visitor.signIn(name, "guess " + i);
        }

        assertThat(visitor.signIn(name, "guess again").headers().firstValue("location"))
                .hasValue("/login?wait=1");
    }

    @Test
    void signsOutByAFormWithItsToken() {
        var visitor = new Visitor(port);
        visitor.signIn("ida", PASSWORD);
        var token = Visitor.csrfToken(visitor.get("/").body()).orElseThrow();

        assertThat(visitor.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.post("/logout", Map.of("_csrf", token)).statusCode()).isEqualTo(302);

        assertThat(visitor.get("/").headers().firstValue("location")).hasValue("/login");
    }

    @Test
    void returnsToThePageThatWasAskedFor() {
        var visitor = new Visitor(port);
        visitor.get("/account");

        assertThat(visitor.signIn("ida", PASSWORD)
                        .headers()
                        .firstValue("location")
                        .orElseThrow())
                .contains("/account");
    }
}
