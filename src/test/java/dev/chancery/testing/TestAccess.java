package dev.chancery.testing;

import dev.chancery.identity.NewPerson;
import dev.chancery.identity.Password;
import dev.chancery.identity.People;
import dev.chancery.identity.Role;
import dev.chancery.identity.people.SignedInPerson;
import dev.chancery.identity.tokens.ApiTokens;
import dev.chancery.kernel.Actor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Ways into the running application for tests: a machine with chosen scopes, a signed-in person of a role. */
@Lazy
@Component
public class TestAccess {

    /** The password of everyone this class makes. */
    public static final String PASSWORD = "correct horse battery";

    private final People people;
    private final ApiTokens tokens;
    private final Environment environment;

    TestAccess(People people, ApiTokens tokens, Environment environment) {
        this.people = people;
        this.tokens = tokens;
        this.environment = environment;
    }

    /** A machine whose token carries these scopes, in their short form such as {@code reviews:read}. */
    public Api machine(String... scopes) {
        return Api.anonymous(port()).with(token(scopes));
    }

    /** A token with these scopes, for clients that are not ours. */
    public String token(String... scopes) {
        var wanted = new ApiTokens.NewToken("test", List.of(scopes), Optional.empty());
        return switch (tokens.issue(wanted, person(Role.ADMIN))) {
            case ApiTokens.Issued issued -> issued.text().reveal();
            case ApiTokens.Refused(var refusal) -> throw new IllegalArgumentException(refusal.detail());
            case ApiTokens.Revoked _ -> throw new IllegalStateException("Issuing does not revoke.");
        };
    }

    /** A visitor of the console who has signed in with this role. */
    public Visitor visitor(Role role) {
        var visitor = new Visitor(port());
        visitor.signIn(person(role).name(), PASSWORD);
        return visitor;
    }

    /** Signs someone of this role in on this thread, for views without a browser. */
    public void signIn(Role role) {
        var person = person(role);
        var principal = new SignedInPerson(person.id().value(), person.name(), "Test " + role.title(), role, 0, false);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(principal, "", "ROLE_" + role.name()));
    }

    /** Someone of this role, who has {@link #PASSWORD}. */
    public Actor.Person person(Role role) {
        var name = "test-" + role.name().toLowerCase(Locale.ROOT);
        var found = people.find(name);
        if (found.isEmpty()) {
            people.create(
                    NewPerson.of(name, "Test " + role.title(), role, Password.of(PASSWORD)), new Actor.Service("test"));
        }
        return people.find(name).orElseThrow().actor();
    }

    /** The port the application answers on. */
    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
