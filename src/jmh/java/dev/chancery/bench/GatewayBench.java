package dev.chancery.bench;

import dev.chancery.bench.load.AgentSeed;
import dev.chancery.bench.load.BareGateway;
import dev.chancery.bench.load.InstantUpstream;
import dev.chancery.bench.load.Load;
import dev.chancery.bench.load.Node;
import dev.chancery.bench.load.Served;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Chat completions through the gateway beside the same calls to the instant upstream alone, in the same run: with
 * governance (identity, policy, budgets, audit), with identity alone, and through a bare peer that only hands bodies on, below
 * which no gateway of this make can come. With {@code CHANCERY_BENCH_TARGET} set, another
 * gateway is put under the same load instead.
 */
final class GatewayBench implements Scenario {

    private static final int[] CONNECTIONS = {1, 8, 32, 128};
    private static final int OTHERS_UPSTREAM = 18_900;
    private static final Duration START = seconds(40);
    private static final Duration WARM_UP = seconds(2);
    private static final Duration MEASURED = seconds(8);
    private static final double GOVERNED_GOAL = 12_100;
    private static final double UNGOVERNED_GOAL = 18_150;
    private static final double ADDED_MILLIS = 2;

    private final Map<Integer, Load.Figures> alone = new TreeMap<>();

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public String sentence() {
        return "Chat completions through the gateway, beside the instant upstream alone";
    }

    @Override
    public List<Result> run() {
        var other = System.getenv("CHANCERY_BENCH_TARGET");
        try (var upstream = InstantUpstream.on(other == null ? 0 : OTHERS_UPSTREAM)) {
            var direct = new Load(upstream.completions(), List.of());
            for (var connections : CONNECTIONS) {
                tell("the upstream alone on %d connections", connections);
                alone.put(connections, direct.on(connections, WARM_UP, MEASURED.dividedBy(2)));
            }
            return other == null
                    ? ours(upstream)
                    : measured("other", new Load(URI.create(other), headers()), Optional.empty());
        }
    }

    private List<Result> ours(InstantUpstream upstream) {
        var results = new ArrayList<Result>();
        tell("starting the bare peer%s", "");
        try (var bare = BareGateway.before(upstream.completions())) {
            results.addAll(measured("bare", bare, List.of()));
        }
        for (var governance : List.of("on", "off")) {
            tell("starting Chancery with governance " + governance + "%s", "");
            try (var node = Node.start(settings(upstream, governance))) {
                results.addAll(measured(
                        "governance " + governance, node, List.of("authorization: Bearer " + AgentSeed.TOKEN)));
            }
        }
        return results;
    }

    private List<Result> measured(String what, Served served, List<String> headers) {
        var load = new Load(served.at("/v1/chat/completions"), headers);
        var results = new ArrayList<>(measured(what, load, Optional.of(served)));
        results.add(told(what + ", memory", 128, served.memory() / 1e6, "MB"));
        return results;
    }

    private List<Result> measured(String what, Load load, Optional<Served> served) {
        tell("warming up %s", what);
        load.on(32, START, Duration.ofSeconds(1));
        var results = new ArrayList<Result>();
        for (var connections : CONNECTIONS) {
            tell(what + " on %d connections", connections);
            var before = served.map(Served::processors);
            var figures = load.on(connections, WARM_UP, MEASURED);
            if (figures.failures() > 0) {
                System.err.println("  " + figures.failures() + " calls failed, such as: " + figures.example());
            }
            System.err.printf(
                    "  %,.0f a second, p50 %.2f ms, p99 %.2f ms%n",
                    figures.perSecond(), millis(figures.median()), millis(figures.ninetyNinth()));
            results.addAll(results(what, connections, figures));
            served.map(Served::processors).ifPresent(now -> {
                var used = now.since(before.orElseThrow());
                results.add(told(what + ", its CPU", connections, micros(used.application(), figures), "µs a call"));
                results.add(told(what + ", Postgres CPU", connections, micros(used.database(), figures), "µs a call"));
            });
        }
        return results;
    }

    /** A figure that has nothing to stand beside. */
    private Result told(String what, int connections, double figure, String unit) {
        return new Result(
                name(), what, connections, figure, figure, unit, Result.Better.LOWER, OptionalDouble.empty());
    }

    private static double micros(Duration used, Load.Figures figures) {
        return used.toNanos() / 1e3 / Math.max(1, figures.answers());
    }

    private List<Result> results(String what, int connections, Load.Figures figures) {
        var limit = alone.get(connections);
        if (limit == null) {
            throw new IllegalStateException("The upstream alone was not measured on " + connections + " connections.");
        }
        var goal = connections != 32
                ? OptionalDouble.empty()
                : what.endsWith("on")
                        ? OptionalDouble.of(GOVERNED_GOAL)
                        : what.endsWith("off") ? OptionalDouble.of(UNGOVERNED_GOAL) : OptionalDouble.empty();
        var latency = connections == 1 && what.endsWith("on")
                ? OptionalDouble.of(millis(limit.ninetyNinth()) + ADDED_MILLIS)
                : OptionalDouble.empty();
        return Stream.of(
                        new Result(
                                name(), what, connections, figures.perSecond(), limit.perSecond(), "req/s", Result.Better.HIGHER, goal),
                        new Result(
                                name(), what + ", p50", connections, millis(figures.median()), millis(limit.median()), "ms", Result.Better.LOWER, OptionalDouble.empty()),
                        new Result(
                                name(), what + ", p99", connections, millis(figures.ninetyNinth()), millis(limit.ninetyNinth()), "ms", Result.Better.LOWER, latency))
                .toList();
    }

    private static List<String> settings(InstantUpstream upstream, String governance) {
        return List.of(
                "--chancery.gateway.governance=" + governance,
                "--chancery.models.providers.mock.kind=proxy",
                "--chancery.models.providers.mock.url=http://localhost:" + upstream.port() + "/v1",
                "--chancery.models.catalogue.instant.provider=mock",
                // The id that has a price from the first start, since budgets in money refuse what has none.
                "--chancery.models.catalogue.instant.upstream=simulated",
                "--chancery.models.catalogue.instant.max-tokens=4096",
                "--chancery.models.catalogue.instant.concurrency=256",
                "--chancery.pools.models.workers=256",
                "--chancery.pools.models.queue=1024");
    }

    private static List<String> headers() {
        var given = System.getenv("CHANCERY_BENCH_HEADERS");
        return given == null ? List.of() : given.lines().toList();
    }

    /** Shorter on request, to see that everything works or to profile it. */
    private static Duration seconds(int usual) {
        var share = Double.parseDouble(Objects.requireNonNullElse(System.getenv("CHANCERY_BENCH_SHARE"), "1"));
        return Duration.ofMillis(Math.round(usual * 1000 * share));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }

    private static void tell(String words, Object value) {
        System.err.println("Measuring: " + words.formatted(value));
    }
}
