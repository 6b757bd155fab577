package dev.chancery.bench;

import dev.chancery.authority.policy.cedar.CedarRequest;
import dev.chancery.authority.policy.cedar.CompiledPolicies;
import dev.chancery.authority.policy.cedar.EntityId;
import dev.chancery.authority.policy.cedar.PolicyText;
import dev.chancery.authority.policy.cedar.Ruling;
import dev.chancery.authority.policy.cedar.WholeSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One decision over so many policies, by its slice and by evaluating the whole set. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecisionBench {

    private static final int ACTIONS = 20;

    @Param({"10", "100", "1000", "10000"})
    public int size;

    private CompiledPolicies policies = new PolicyText("none", "").read().compile();
    private WholeSet whole = new WholeSet(policies);
    private List<CedarRequest> requests = List.of();
    private int next;

    /** One forbid for everybody, the rest permits of one agent or group for one action each. */
    @Setup
    public void write() {
        var text = IntStream.range(0, size - 1)
                .mapToObj(DecisionBench::permit)
                .collect(Collectors.joining("\n", "forbid (principal, action, resource) when { context.environment == \"closed\" };\n", ""));
        policies = new PolicyText("bench", text).read().compile();
        whole = new WholeSet(policies);
        requests = IntStream.range(0, 64).mapToObj(it -> request(it % (size - 1))).toList();
    }

    private static String permit(int number) {
        var principal = number % 3 == 0
                ? "principal in Group::\"g%d\"".formatted(number)
                : "principal == Agent::\"a%d\"".formatted(number);
        return """
                @id("p%d") @max_ttl("30")
                permit (%s, action == Action::"tool.act%d", resource == ToolServer::"tool-server.tool")
                when { context.environment != "prod" || context.task.seconds_left > 10 };
                """.formatted(number, principal, number % ACTIONS);
    }

    private static CedarRequest request(int number) {
        return new CedarRequest(
                EntityId.agent("a" + number),
                Set.of(EntityId.group("g" + number)),
                EntityId.action("tool.act" + number % ACTIONS),
                Set.of(EntityId.action("tool.*"), EntityId.action("effect:read")),
                EntityId.server("tool-server.tool"),
                Map.of(
                        "environment", "staging",
                        "effect", "read",
                        "risk", "low",
                        "approved", false,
                        "proof", false,
                        "on_behalf_of", "person:ada",
                        "task", Map.of("id", "0197d1b2", "intent", "Read a change.", "seconds_left", 120),
                        "arguments", Map.of("repository", "acme/payments", "base", "main~3", "head", "main")));
    }

    private CedarRequest next() {
        next = (next + 1) % requests.size();
        return requests.get(next);
    }

    @Benchmark
    public Ruling sliced() {
        return policies.rule(next());
    }

    @Benchmark
    public Ruling whole() {
        return whole.rule(next());
    }
}
