package dev.chancery.review.store;

import dev.chancery.review.GroupReport.Reason;
import dev.chancery.review.JudgementScores;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a group is one, or is not one with another, as a row. */
record ReasonRow(
        UUID group,
        boolean nearMiss,
        int position,
        String signal,
        String detail,
        @Nullable UUID first,
        @Nullable UUID second,
        @Nullable Double similarity,
        @Nullable Double needed,
        @Nullable Double margin,
        @Nullable Double average,
        @Nullable String thresholds) {

    static final String INSERT = """
            insert into review.reasons (group_id, near_miss, position, signal, detail, first_claim, second_claim,
                similarity, needed, margin, average_margin, thresholds)
            values (:group, :nearMiss, :position, :signal, :detail, :first, :second,
                :similarity, :needed, :margin, :average, :thresholds)
            """;

    static List<ReasonRow> of(UUID group, List<Reason> reasons, List<Reason> nearMisses) {
        var rows = new ArrayList<ReasonRow>();
        for (var position = 0; position < reasons.size(); position++) {
            rows.add(of(group, false, position, reasons.get(position)));
        }
        for (var position = 0; position < nearMisses.size(); position++) {
            rows.add(of(group, true, position, nearMisses.get(position)));
        }
        return rows;
    }

    private static ReasonRow of(UUID group, boolean nearMiss, int position, Reason reason) {
        var scores = reason.scores();
        return new ReasonRow(
                group,
                nearMiss,
                position,
                reason.signal(),
                reason.detail(),
                scores.map(JudgementScores::first).orElse(null),
                scores.map(JudgementScores::second).orElse(null),
                scores.flatMap(JudgementScores::similarity).orElse(null),
                scores.map(JudgementScores::needed).orElse(null),
                scores.map(JudgementScores::margin).orElse(null),
                scores.map(JudgementScores::averageMargin).orElse(null),
                scores.map(JudgementScores::thresholds).orElse(null));
    }

    static Reason read(ResultSet row) throws SQLException {
        return new Reason(row.getString("signal"), row.getString("detail"), scores(row));
    }

    private static Optional<JudgementScores> scores(ResultSet row) throws SQLException {
        var first = row.getObject("first_claim", UUID.class);
        return first == null
                ? Optional.empty()
                : Optional.of(new JudgementScores(
                        first,
                        row.getObject("second_claim", UUID.class),
                        Optional.ofNullable(row.getObject("similarity", Double.class)),
                        row.getDouble("needed"),
                        row.getDouble("margin"),
                        row.getDouble("average_margin"),
                        row.getString("thresholds")));
    }
}
