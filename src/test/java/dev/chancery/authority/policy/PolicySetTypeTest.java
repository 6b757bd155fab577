package dev.chancery.authority.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.authority.Effect;
import dev.chancery.authority.KnownAction;
import dev.chancery.catalog.spi.Checked;
import dev.chancery.catalog.spi.Fault;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy set is told before anyone relies on it. */
class PolicySetTypeTest {

    private static final String SCHEMA_KEY = "properties";

    private final PolicySetType type = new PolicySetType(new KnownActions(List.of(() -> List.of(new KnownAction(
            "tool-server.issues",
            "issues",
            "close",
            Effect.WRITE,
            Map.of(
                    "type",
                    "object",
                    "required",
                    List.of("number"),
                    SCHEMA_KEY,
                    Map.of(
                            "number",
                            Map.of("type", "integer"),
                            "labels",
                            Map.of("type", "array", "items", Map.of("type", "string")),
                            "__entity",
                            Map.of("type", "string"),
                            "weight",
                            Map.of("type", "number"))))))));

    @Test
    void findsThePolicySetThatComesWithTheProductSound() {
        assertThat(new PolicySetType(TestingPolicies.actions()).check(DefaultPolicySet.content()))
                .isEqualTo(new Checked.Sound());
    }

    @Test
    void findsNothingWrongWithWhatTheSchemaKnows() {
        assertThat(faults("""
                        //! mode: log_only
                        @id("a") @max_ttl("10") @require_dpop @log_arguments("digest")
                        permit (
                          principal in Group::"release",
                          action in [Action::"issues.close", Action::"issues.*"],
                          resource == ToolServer::"tool-server.issues"
                        ) when {
                          context.arguments.number < 10 && context.task.seconds_left > 5
                            && context has person && context.person.role == "admin"
                            && context.arguments has labels && context.arguments.labels.contains("stale")
                        };
                        @escalate forbid (principal, action in Action::"effect:write", resource)
                        unless { context.approved || principal.name like "release-*" };
                        """)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "permit (principal, action == Action::\"issues.clos\", resource);|3:30|unrecognized action",
                "permit (principal in Team::\"a\", action, resource);|3:22|unrecognized entity type",
                "permit (principal, action, resource) when { context.enviroment == \"x\" };|3:45|not found",
                "permit (principal, action, resource) when { context.arguments.weight == 1 };|3:45|not found",
                "permit (principal, action, resource) when { context.arguments.number == \"1\" };|3:45|not compatible",
                "permit (principal, action, resource) when { context.arguments.labels.isEmpty() };|3:45|optional",
                "permit (principal, action, resource) when { context.person.role == \"admin\" };|3:45|optional",
                "permit (principal, action resource);|3:27|unexpected token",
                "permit (principal, action, resource)|3:37|unexpected end",
                "permit (principal == ?principal, action, resource);|3:22|template",
                "forbid (principal == Group::\"a\", action, resource);|3:1|unable to find an applicable action",
                "@max_ttl(\"0\") permit (principal, action, resource);|3:1|There is no obligation max_ttl=0",
                "@notify permit (principal, action, resource);|3:1|There is no obligation notify",
                "@escalate permit (principal, action, resource);|3:1|Only a forbid can escalate",
                "@max_ttl(\"5\") forbid (principal, action, resource);|3:1|obliges to nothing",
                "@id(\"ok\") permit (principal, action, resource);|3:1|another policy with the id",
                "//! mode: off|3:1|A setting is",
            })
    void tellsThePlaceAndTheReason(String policy, String place, String reason) {
        var faults = faults("""
                @id("ok") permit (principal, action, resource); // é
                // and this:
                """ + policy);

        assertThat(faults)
                .extracting(Fault::toString)
                .anySatisfy(it -> assertThat(it).startsWith(place + " ").contains(reason));
    }

    @Test
    void refusesTwoModes() {
        assertThat(faults("//! mode: enforce\n//! mode: log_only\n")).hasSize(2);
    }

    private List<Fault> faults(String content) {
        return switch (type.check(content)) {
            case Checked.Sound() -> List.of();
            case Checked.Unsound(var faults) -> faults;
        };
    }
}
