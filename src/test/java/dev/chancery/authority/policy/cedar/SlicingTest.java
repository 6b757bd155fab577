package dev.chancery.authority.policy.cedar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A slice decides as the whole set would, errors and all, over sets and requests from a seeded generator. */
class SlicingTest {

    private static final int SETS = 60;
    private static final int POLICIES = 25;
    private static final int REQUESTS = 60;

    private final Random random = new Random(20_261_123);
    private int allowed;
    private int smaller;

    @Test
    void decidesWithASliceAsItWouldWithEverything() {
        for (var set = 0; set < SETS; set++) {
            var text = IntStream.range(0, POLICIES).mapToObj(_ -> policy()).collect(Collectors.joining("\n"));
            var policies = new PolicyText("set", text).read().compile();
            var whole = new Slice(policies.policies());
            for (var round = 0; round < REQUESTS; round++) {
                compare(policies, whole, request());
            }
        }
        assertThat(allowed).as("cases that are allowed").isGreaterThan(SETS);
        assertThat(smaller).as("slices that leave something out").isGreaterThan(SETS * REQUESTS / 2);
    }

    private void compare(CompiledPolicies policies, Slice whole, CedarRequest request) {
        var slice = policies.slice(request);
        var ruling = policies.rule(request);

        assertThat(ruling).as("%s under%n%s", request, policies.policies()).isEqualTo(policies.rule(request, whole));
        allowed += ruling.outcome() == dev.chancery.authority.policy.Outcome.ALLOW ? 1 : 0;
        smaller += slice.policies().size() < POLICIES ? 1 : 0;
    }

    private String policy() {
        return "%s %s (%s, %s, %s) %s;"
                .formatted(
                        pick("", "", "", "@escalate", "@max_ttl(\"10\")", "@max_ttl(\"0\")"),
                        pick("permit", "permit", "permit", "forbid"),
                        pick(
                                "principal",
                                "principal == Agent::\"a%d\"".formatted(random.nextInt(3)),
                                "principal in Agent::\"a%d\"".formatted(random.nextInt(3)),
                                "principal in Group::\"g%d\"".formatted(random.nextInt(3)),
                                "principal is Agent",
                                "principal is Group",
                                "principal is Agent in Group::\"g%d\"".formatted(random.nextInt(3))),
                        pick(
                                "action",
                                "action == Action::\"t.x%d\"".formatted(random.nextInt(4)),
                                "action in Action::\"t.*\"",
                                "action in [Action::\"t.x%d\", Action::\"t.x%d\"]"
                                        .formatted(random.nextInt(4), random.nextInt(4)),
                                "action in []",
                                "action in [Action::\"effect:read\", Action::\"u.*\"]"),
                        pick(
                                "resource",
                                "resource == ToolServer::\"s%d\"".formatted(random.nextInt(2)),
                                "resource in ToolServer::\"s%d\"".formatted(random.nextInt(2)),
                                "resource is ToolServer",
                                "resource is Agent"),
                        pick(
                                "",
                                "when { context.number > 2 }",
                                "unless { context.number > 2 }",
                                "when { context.approved }",
                                "when { principal in Group::\"g1\" }",
                                "when { context.arguments.size > 1 }"));
    }

    private CedarRequest request() {
        var groups = new HashSet<EntityId>();
        IntStream.range(0, random.nextInt(3)).forEach(_ -> groups.add(EntityId.group("g" + random.nextInt(3))));
        return new CedarRequest(
                EntityId.agent("a" + random.nextInt(3)),
                groups,
                EntityId.action("t.x" + random.nextInt(4)),
                random.nextBoolean()
                        ? Set.of(EntityId.action("t.*"))
                        : Set.of(EntityId.action("t.*"), EntityId.action("effect:read")),
                EntityId.server("s" + random.nextInt(2)),
                Map.of(
                        "number", random.nextInt(5),
                        "approved", random.nextBoolean(),
                        "arguments", random.nextInt(4) == 0 ? Map.of() : Map.of("size", random.nextInt(3))));
    }

    private String pick(String... choices) {
        return List.of(choices).get(random.nextInt(choices.length));
    }
}
