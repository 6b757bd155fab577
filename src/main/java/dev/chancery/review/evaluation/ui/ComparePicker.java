package dev.chancery.review.evaluation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import dev.chancery.review.evaluation.Evaluation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Chooses what a measurement is compared with: what was in production then, or any other on the same labels. */
final class ComparePicker extends Select<Evaluation> {

    ComparePicker(Evaluation shown, List<Evaluation> others, Optional<UUID> with) {
        setLabel("Compare with");
        addClassName("compare-with");
        setItems(others);
        setItemLabelGenerator(it -> words(shown, it));
        others.stream()
                .filter(it -> with.filter(it.id()::equals).isPresent())
                .findFirst()
                .ifPresent(this::setValue);
        addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                UI.getCurrentOrThrow()
                        .navigate(
                                EvaluationView.class,
                                EvaluationView.of(shown.id()),
                                new QueryParameters(Map.of(
                                        "with", List.of(event.getValue().id().toString()))));
            }
        });
    }

    private static String words(Evaluation shown, Evaluation other) {
        var production = shown.against().filter(other.id()::equals).isPresent();
        return (production ? "What was in production: " : "") + EvaluationsView.bundle(other) + " · "
                + FigureWords.headline(other);
    }
}
