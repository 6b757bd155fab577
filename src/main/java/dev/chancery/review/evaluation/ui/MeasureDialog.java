package dev.chancery.review.evaluation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.VersionRecord;
import dev.chancery.catalog.VersionState;
import dev.chancery.console.Tone;
import dev.chancery.console.components.VerdictBanner;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Roles;
import dev.chancery.review.ReviewId;
import dev.chancery.review.evaluation.EvaluationAnswer;
import dev.chancery.review.evaluation.EvaluationDesk;
import dev.chancery.review.evaluation.EvaluationWish;
import dev.chancery.review.evaluation.LabelledSet;
import dev.chancery.review.evaluation.LabelledSets;
import dev.chancery.review.store.RunLine;
import dev.chancery.review.store.RunList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks which versions are measured, and on which labelled set or past review. */
public final class MeasureDialog extends Dialog {

    private static final int REVIEWS = 100;

    private final Parts parts;
    private final Optional<ReviewId> on;
    private final MultiSelectComboBox<VersionRecord> versions = new MultiSelectComboBox<>("Versions");
    private final ComboBox<LabelledSet> set = new ComboBox<>("On a labelled set");
    private final ComboBox<RunLine> review = new ComboBox<>("Or on a past review");
    private final Div answer = new Div();

    /** What measuring needs from the application. */
    @Component("measureParts")
    public record Parts(
            EvaluationDesk desk,
            LabelledSets sets,
            RunList runs,
            Catalog catalog,
            CurrentActor actor,
            AuthenticationContext viewer) {

        /** Whether whoever looks may have something measured. */
        public boolean mayMeasure() {
            return viewer.hasAnyRole(Roles.ADMIN, Roles.REVIEWER);
        }
    }

    /** Of one review when it is named; else whoever asks chooses a labelled set or a review. */
    public MeasureDialog(Parts parts, List<AssetVersion> chosen, Optional<ReviewId> on) {
        this.parts = parts;
        this.on = on;
        setHeaderTitle(on.isPresent() ? "Replay review" : "Measure");
        addClassName("reason-dialog");
        versions.setItems(all());
        versions.setItemLabelGenerator(VersionRecord::title);
        versions.setHelperText("For the rest counts what is in production.");
        versions.select(chosen.stream().map(AssetVersion::record).toList());
        set.setItems(newest());
        set.setItemLabelGenerator(it ->
                it.title() + ", " + it.purpose().label() + ", " + it.cases() + (it.cases() == 1 ? " case" : " cases"));
        set.setClearButtonVisible(true);
        review.setItems(parts.runs().page(Optional.empty(), REVIEWS).lines().stream()
                .filter(it -> it.state().hasEnded())
                .toList());
        review.setItemLabelGenerator(it -> it.title() + " (" + it.submittedAt() + ")");
        review.setClearButtonVisible(true);
        review.setHelperText("Thresholds alone regroup what was said; routing and prompts ask again.");
        var form = new Div(answer, versions);
        if (on.isEmpty()) {
            form.add(set, review);
        }
        form.addClassNames("stack", "form");
        add(form);
        var confirm = new Button(on.isPresent() ? "Replay" : "Measure", _ -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }

    private List<VersionRecord> all() {
        return Arrays.stream(GovernedKind.values())
                .flatMap(it -> parts.catalog().ofKind(it.kind()).stream())
                .flatMap(it -> parts.catalog().history(it.id()).stream())
                .filter(it -> it.state() != VersionState.REJECTED)
                .toList();
    }

    private List<LabelledSet> newest() {
        return parts.sets().all().stream()
                .filter(it -> parts.sets().newest(it.name()).filter(it::equals).isPresent())
                .toList();
    }

    private void confirm() {
        answer.removeAll();
        var wanted = versions.getSelectedItems().stream()
                .flatMap(it -> parts.catalog().version(it.id()).stream())
                .toList();
        var subject = on.or(() -> review.getOptionalValue().map(RunLine::id));
        var chosenSet = set.getOptionalValue().map(LabelledSet::name);
        if (subject.isPresent() == chosenSet.isPresent()) {
            complain("Choose either a labelled set or a review.");
            return;
        }
        var wish = subject.<EvaluationWish>map(it -> new EvaluationWish.OnReview(it, wanted))
                .orElseGet(() -> new EvaluationWish.OnSet(chosenSet.orElseThrow(), wanted));
        switch (parts.desk().start(wish, parts.actor().get())) {
            case EvaluationAnswer.Accepted(var evaluation) -> {
                close();
                UI.getCurrentOrThrow()
                        .navigate(EvaluationLinks.one(evaluation.id()).substring(1));
            }
            case EvaluationAnswer.Refused(var refusal) -> complain(refusal.detail());
        }
    }

    private void complain(String detail) {
        answer.add(new VerdictBanner(Tone.BAD, "Nothing is measured", detail));
    }
}
