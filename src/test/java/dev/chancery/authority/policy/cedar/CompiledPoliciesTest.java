package dev.chancery.authority.policy.cedar;

import static dev.chancery.authority.policy.cedar.TestingRequests.approved;
import static dev.chancery.authority.policy.cedar.TestingRequests.policies;
import static dev.chancery.authority.policy.cedar.TestingRequests.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.authority.policy.Obligation;
import dev.chancery.authority.policy.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledPoliciesTest {

    private static final String PERMIT = "permit (principal, action, resource);\n";
    private static final CedarRequest CLOSE = request(Map.of("number", 7));

    @Test
    void deniesWhatNothingPermits() {
        var ruling = policies("").rule(CLOSE);

        assertThat(ruling.outcome()).isEqualTo(Outcome.DENY);
        assertThat(ruling.code()).isEqualTo("policy_denied");
        assertThat(ruling.reason()).isEqualTo("No policy permits issues.close.");
    }

    @Test
    void allowsWhatIsPermittedAndNamesThePolicies() {
        var ruling = policies("""
                        @id("one") permit (principal in Group::"release", action in Action::"issues.*", resource);
                        @id("two") permit (principal == Agent::"other", action, resource);
                        """).rule(CLOSE);

        assertThat(ruling.outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(ruling.policies()).containsExactly("set:one");
    }

    @Test
    void letsOneForbidWinOverEveryPermit() {
        var ruling = policies(PERMIT + """
                        @id("night") @reason("Not at night.") forbid (principal, action, resource);
                        """).rule(CLOSE);

        assertThat(ruling.outcome()).isEqualTo(Outcome.DENY);
        assertThat(ruling.reason()).isEqualTo("Not at night.");
        assertThat(ruling.policies()).containsExactly("set:night");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permit (principal, action, resource) when { context.arguments.missing == 1 };",
                "forbid (principal, action, resource) when { context.arguments.missing == 1 };",
                "permit (principal, action, resource) when { context.arguments.number < \"7\" };",
                "forbid (principal, action, resource) unless { context.arguments.number like \"7\" };",
                "permit (principal, action, resource) when { 9223372036854775807 + context.arguments.number > 0 };",
                "forbid (principal, action, resource) when { ip(\"nowhere\").isLoopback() };",
                "permit (principal, action, resource) when { decimal(\"1.23456\").lessThan(decimal(\"2.0\")) };",
                "permit (principal, action, resource) when { principal.owner == \"ada\" };",
                "permit (principal, action, resource) when { context.number == 1 };",
            })
    void deniesOnAnyErrorThoughAnotherPolicyPermits(String failing) {
        var ruling = policies(PERMIT + "@id(\"failing\") " + failing).rule(CLOSE);

        assertThat(ruling.outcome()).isEqualTo(Outcome.DENY);
        assertThat(ruling.code()).isEqualTo("policy_error");
        assertThat(ruling.policies()).containsExactly("set:failing");
        assertThat(ruling.reason()).startsWith("The policy set:failing could not be evaluated: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"__entity", "__extn", "__expr"})
    void deniesArgumentsThatWouldForgeAnEntityOrACall(String name) {
        var forged = Map.<String, Object>of("who", Map.of(name, Map.of("type", "Agent", "id", "admin")));

        var ruling = policies(PERMIT).rule(request(forged));

        assertThat(ruling.outcome()).isEqualTo(Outcome.DENY);
        assertThat(ruling.code()).isEqualTo("policy_error");
        assertThat(ruling.reason()).contains("An argument may not be named " + name);
    }

    @Test
    void deniesArgumentsThatNestTooDeep() {
        Map<String, Object> deep = Map.of();
        for (var level = 0; level < 40; level++) {
            deep = Map.of("in", deep);
        }

        assertThat(policies(PERMIT).rule(request(deep)).code()).isEqualTo("policy_error");
    }

    @Test
    void leavesNoArgumentOutSoThatAForbidSeesIt() {
        var forbid = policies(PERMIT + "forbid (principal, action, resource) when { context.arguments has force };");
        var odd = new HashMap<String, Object>();
        odd.put("force", null);

        assertThat(forbid.rule(request(odd)).code()).isEqualTo("policy_denied");
        assertThat(forbid.rule(request(Map.of("force", 0.123456789))).code()).isEqualTo("policy_denied");
        assertThat(forbid.rule(request(Map.of("force", Double.MAX_VALUE))).code())
                .isEqualTo("policy_denied");
    }

    @Test
    void comparesFractionsAsDecimals() {
        var bounded = policies("permit (principal, action, resource)"
                + " when { context.arguments.amount.lessThan(decimal(\"10.5\")) };");

        assertThat(bounded.rule(request(Map.of("amount", 10.25))).outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(bounded.rule(request(Map.of("amount", 10.75))).outcome()).isEqualTo(Outcome.DENY);
    }

    @Test
    void escalatesWhenEveryDeterminingForbidDoes() {
        var ruling = policies(PERMIT + """
                        @id("one") @escalate @reason("Ask first.") forbid (principal, action, resource);
                        @id("two") @escalate forbid (principal, action == Action::"issues.close", resource);
                        """).rule(CLOSE);

        assertThat(ruling.outcome()).isEqualTo(Outcome.ESCALATE);
        assertThat(ruling.code()).isEqualTo("approval_required");
        assertThat(ruling.reason()).isEqualTo("Ask first.");
        assertThat(ruling.policies()).containsExactly("set:one", "set:two");
    }

    @Test
    void deniesWhenOneDeterminingForbidDoesNotEscalate() {
        var ruling = policies(PERMIT + """
                        @id("one") @escalate forbid (principal, action, resource);
                        @id("two") forbid (principal, action, resource);
                        """).rule(CLOSE);

        assertThat(ruling.outcome()).isEqualTo(Outcome.DENY);
        assertThat(approvedRuling("@escalate forbid (principal, action, resource); "
                                + "forbid (principal, action, resource);")
                        .outcome())
                .isEqualTo(Outcome.DENY);
    }

    @Test
    void asksNobodyAboutWhatNothingWouldPermitAnyway() {
        var ruling = policies("@escalate forbid (principal, action, resource);").rule(CLOSE);

        assertThat(ruling.outcome()).isEqualTo(Outcome.DENY);
        assertThat(ruling.reason()).isEqualTo("No policy permits issues.close.");
    }

    @Test
    void allowsWhatAPersonApprovedUnderTheObligationsOfAllThatDetermined() {
        var ruling = approvedRuling("@max_ttl(\"5\") @escalate forbid (principal, action, resource);"
                + "@max_ttl(\"9\") permit (principal, action, resource);");

        assertThat(ruling.outcome()).isEqualTo(Outcome.ALLOW);
        assertThat(ruling.obligations())
                .containsExactlyInAnyOrder(new Obligation("max_ttl", "5"), new Obligation("max_ttl", "9"));
    }

    @Test
    void tellsPoliciesThatAnActIsApproved() {
        var unlessApproved = "@escalate forbid (principal, action, resource) unless { context.approved };";

        assertThat(policies(PERMIT + unlessApproved).rule(CLOSE).outcome()).isEqualTo(Outcome.ESCALATE);
        assertThat(approvedRuling(unlessApproved).outcome()).isEqualTo(Outcome.ALLOW);
    }

    @Test
    void collectsTheObligationsOfEveryPolicyThatPermits() {
        var ruling = policies("""
                        @max_ttl("10") @require_dpop permit (principal, action, resource);
                        @max_ttl("20") @log_arguments("full") permit (principal, action, resource);
                        @max_ttl("1") permit (principal == Agent::"other", action, resource);
                        """).rule(CLOSE);

        assertThat(ruling.obligations())
                .extracting(Obligation::toString)
                .containsExactly("max_ttl=10", "require_dpop", "log_arguments=full", "max_ttl=20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@max_ttl(\"0\")",
                "@max_ttl(\"-1\")",
                "@max_ttl(\"ten\")",
                "@max_ttl(\"10s\")",
                "@max_ttl(\"1.5\")",
                "@max_ttl(\" 10\")",
                "@max_ttl",
                "@max_ttl(\"99999999999\")",
                "@require_dpop(\"maybe\")",
                "@log_arguments(\"none\")",
                "@log_arguments",
                "@notify(\"ada\")",
            })
    void deniesUnderAnObligationItCannotObey(String obligation) {
        var ruling = policies(PERMIT + obligation + " " + PERMIT).rule(CLOSE);

        assertThat(ruling.outcome()).isEqualTo(Outcome.DENY);
        assertThat(ruling.code()).isEqualTo("malformed_policy_obligation");
        assertThat(ruling.reason()).startsWith("malformed policy obligation: ");
    }

    @Test
    void decidesAmongTenThousandPolicies() {
        var text = new StringBuilder(PERMIT.replace("principal,", "principal == Agent::\"bot\","));
        for (var number = 0; number < 10_000; number++) {
            text.append(
                    "@id(\"p%d\") permit (principal == Agent::\"a%d\", action, resource);%n".formatted(number, number));
        }
        var policies = policies(text.toString());

        assertThat(policies.size()).isEqualTo(10_001);
        assertThat(policies.rule(CLOSE).policies()).containsExactly("set:policy-1");
        assertThat(policies.rule(request("a9999", "issues.close", Map.of())).policies())
                .containsExactly("set:p9999");
        assertThat(policies.slice(CLOSE).policies()).hasSize(1);
    }

    private static Ruling approvedRuling(String text) {
        return policies(PERMIT + text).rule(approved(CLOSE));
    }

    @Test
    void knowsWhichRequestsDependOnArguments() {
        var policies = policies("""
                permit (principal, action == Action::"issues.read", resource) when { context.arguments has number };
                permit (principal, action == Action::"issues.list", resource) when { context.environment == "x" };
                permit (principal, action == Action::"issues.move", resource) when { context == {} };
                """);

        assertThat(List.of("issues.read", "issues.list", "issues.move"))
                .extracting(it -> policies.looksAtArguments(request("bot", it, Map.of())))
                .containsExactly(true, false, true);
    }
}
