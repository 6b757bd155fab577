package dev.chancery.bench;

import java.util.List;

/** Results for people. */
final class ResultTable {

    private static final String ROW = "%-26s %9s %12s %12s  %-10s %6s  %s%n";

    private ResultTable() {}

    static String of(List<Result> results, Machine machine) {
        var table = new StringBuilder(machine + "\n\n");
        table.append(ROW.formatted("case", "size", "ours", "limit", "unit", "ratio", "goal"));
        for (var result : results) {
            table.append(ROW.formatted(
                    result.scenario(),
                    "%,d".formatted(result.size()),
                    figure(result.ours()),
                    figure(result.limit()),
                    result.unit(),
                    "%.2f".formatted(result.ratio()),
                    goal(result)));
        }
        return table.toString();
    }

    private static String goal(Result result) {
        if (result.goal().isEmpty()) {
            return "";
        }
        var bound = result.better() == Result.Better.HIGHER ? "≥ " : "≤ ";
        return bound + figure(result.goal().getAsDouble()) + (result.reachesGoal() ? ", reached" : ", missed");
    }

    private static String figure(double figure) {
        return figure >= 100 ? "%,.0f".formatted(figure) : "%,.2f".formatted(figure);
    }
}
