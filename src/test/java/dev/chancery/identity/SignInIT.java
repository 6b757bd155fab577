package dev.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.Actor;
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
}
