package dev.chancery.authority.oauth;

import dev.chancery.identity.MachineClient;
import org.springframework.stereotype.Component;

/** Finds out which client sent a form: {@code private_key_jwt} (RFC 7523) is the one way. */
@Component
public class ClientAuthentication {

    static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Assertions assertions;

    ClientAuthentication(Assertions assertions) {
        this.assertions = assertions;
    }

    /** Who sent it. */
    public sealed interface Answer {}

    /** This client, beyond doubt. */
    public record Authenticated(MachineClient client) implements Answer {}

    /** Nobody we know. */
    public record Unknown(OAuthError error) implements Answer {}

    /** Reads and uses up the form's assertion. */
    public Answer authenticate(Form form) {
        var assertion = form.find("client_assertion");
        if (assertion.isEmpty()) {
            return unknown(
                    "A client proves who it is by a client_assertion, signed with a key that is registered here.");
        }
        if (!form.find("client_assertion_type").filter(ASSERTION_TYPE::equals).isPresent()) {
            return unknown("The client_assertion_type is " + ASSERTION_TYPE + ".");
        }
        return switch (assertions.check(assertion.get())) {
            case Assertions.Unproven(var reason) -> unknown(reason);
            case Assertions.Proven(var client)
            when isAnother(form, client) -> unknown("The client_id is not that of the assertion.");
            case Assertions.Proven(var client) -> new Authenticated(client);
        };
    }

    private static boolean isAnother(Form form, MachineClient client) {
        return form.find("client_id").filter(it -> !it.equals(client.id())).isPresent();
    }

    private static Answer unknown(String why) {
        return new Unknown(OAuthError.invalidClient(why));
    }
}
