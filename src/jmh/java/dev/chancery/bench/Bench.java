package dev.chancery.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The one entry to the benchmarks: {@code bench NAME [--json]}. */
public final class Bench {

    private static final int BROKEN = 1;
    private static final int USAGE = 2;
    private static final List<Scenario> SCENARIOS = List.of(
            new CryptoBench(),
            new LedgerBench(),
            new VerifierBench(),
            new AuthorityBench(),
            new GatewayBench(),
            new ProvenanceBench(),
            new AdmissionBench(),
            new ConsoleBench());

    private Bench() {}

    public static void main(String[] arguments) {
        var names = new ArrayList<>(List.of(arguments));
        var json = names.remove("--json");
        if (names.isEmpty()) {
            System.out.print(list());
            return;
        }
        var chosen = find(names.getFirst());
        if (names.size() > 1 || chosen.isEmpty()) {
            System.err.println("There is no benchmark " + String.join(" ", names) + ". There are:");
            System.err.print(list());
            System.exit(USAGE);
        }
        chosen.ifPresent(it -> run(it, json));
    }

    /** Whatever else the run prints goes to standard error, so that standard output holds the answer alone. */
    private static void run(Scenario scenario, boolean json) {
        var answer = System.out;
        System.setOut(System.err);
        var results = results(scenario);
        if (json) {
            printJson(results, answer);
        } else {
            answer.print(ResultTable.of(results, Machine.here()));
        }
        answer.flush();
        System.exit(0);
    }

    /** One that broke ends the process, whatever threads and browsers it leaves behind. */
    private static List<Result> results(Scenario scenario) {
        try {
            return scenario.run();
        } catch (RuntimeException broken) {
            System.err.println("The benchmark " + scenario.name() + " broke: " + broken);
            System.exit(BROKEN);
            throw broken;
        }
    }

    private static void printJson(List<Result> results, PrintStream answer) {
        var mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        answer.println(mapper.writeValueAsString(results.stream().map(Result::toJson).toList()));
    }

    private static Optional<Scenario> find(String name) {
        return SCENARIOS.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private static String list() {
        return SCENARIOS.stream()
                .map(it -> "  %-12s %s%n".formatted(it.name(), it.sentence()))
                .collect(Collectors.joining());
    }
}
