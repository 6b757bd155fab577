package dev.chancery.review.evaluation.ui;

import dev.chancery.console.export.Column;
import dev.chancery.review.AssetUse;
import dev.chancery.review.evaluation.Evaluation;
import java.util.List;

/** Measurements as a file. */
final class EvaluationColumns {

    static final List<Column<Evaluation>> ALL = List.of(
            new Column<>("id", Evaluation::id),
            new Column<>("subject", it -> it.subject().title()),
            new Column<>(
                    "bundle", it -> it.bundle().stream().map(AssetUse::title).toList()),
            new Column<>("state", it -> it.state().label()),
            new Column<>("result", FigureWords::headline),
            new Column<>("digest", Evaluation::digest),
            new Column<>("asked_by", it -> it.by().label()),
            new Column<>("asked_at", Evaluation::askedAt),
            new Column<>("ended_at", Evaluation::endedAt));

    private EvaluationColumns() {}
}
