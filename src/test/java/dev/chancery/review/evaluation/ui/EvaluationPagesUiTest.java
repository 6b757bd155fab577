package dev.chancery.review.evaluation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.QueryParameters;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.CatalogWorld;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.review.evaluation.Evaluation;
import dev.chancery.review.evaluation.EvaluationAnswer;
import dev.chancery.review.evaluation.EvaluationDesk;
import dev.chancery.review.evaluation.EvaluationWish;
import dev.chancery.review.evaluation.Evaluations;
import dev.chancery.review.evaluation.LabelledSets;
import dev.chancery.review.evaluation.Purpose;
import dev.chancery.review.grouping.GovernedThresholds;
import dev.chancery.review.grouping.ThresholdsText;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class EvaluationPagesUiTest extends SpringBrowserlessTest {

    private static final String SET = """
            {"judge":"one","findings":[\
            {"id":"a","tool":"a","text":"The reader is never closed when parsing fails","status":"matched","golden":["G1"]},\
            {"id":"b","tool":"b","text":"Reader is not closed if parsing throws","status":"matched","golden":["G1"]},\
            {"id":"c","tool":"c","text":"Close the reader also when parsing fails","status":"matched","golden":["G1"]},\
            {"id":"d","tool":"a","text":"SQL is concatenated from the customer name","status":"matched","golden":["G2"]},\
            {"id":"e","tool":"b","text":"The customer name is concatenated into SQL","status":"matched","golden":["G2"]}]}
            """;

    @Autowired
    Catalog catalog;

    @Autowired
    LabelledSets sets;

    @Autowired
    CatalogWorld world;

    @Autowired
    EvaluationDesk desk;

    @Autowired
    Evaluations evaluations;

    @Autowired
    TestAccess access;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void listsTheTextsOfEachKind() {
        access.signIn(Role.AUDITOR);
        for (var kind : GovernedKind.values()) {
            go(kind.path());
            assertThat(find(H1.class).single().getText()).isEqualTo(kind.title());
            assertThat(find(GovernedTextsView.class).all()).hasSize(1);
        }
    }

    @Test
    void showsTheVersionInProductionWithItsEvidence() {
        access.signIn(Role.AUDITOR);
        go("thresholds/default");

        assertThat(find(H1.class).single().getText()).startsWith("default version ");
        assertThat(headings()).contains("Evidence", "Where used", "Versions");
        assertThat(buttons()).doesNotContain("Measure…");
    }

    @Test
    void offersMeasuringToReviewers() {
        access.signIn(Role.REVIEWER);
        go("prompts/security");

        assertThat(buttons()).contains("Measure…");
        test(find(Button.class).withText("Measure…").single()).click();
        assertThat(find(MeasureDialog.class).single().isOpened()).isTrue();
    }

    @Test
    void saysThatThereIsNoSuchVersionOrEvaluation() {
        access.signIn(Role.ADMIN);
        go("thresholds/default/99");
        assertThat(headings()).contains("Nothing matches");
        go("routing/nobody-wrote-it");
        assertThat(headings()).contains("Nothing matches");
        go("evaluations/" + UUID.randomUUID());
        assertThat(headings()).contains("Nothing matches");
        go("evaluations/nonsense");
        assertThat(headings()).contains("Nothing matches");
    }

    @Test
    void showsWhatAMeasurementCameTo() {
        var measured = measured();
        access.signIn(Role.AUDITOR);
        go("evaluations/" + measured.id());

        assertThat(headings()).contains("Measured", "Figures", "What was measured");
        go("evaluations");
        assertThat(headings()).contains("Measurements", "Labelled sets");
    }

    @Test
    void comparesWithWhatIsInProductionOrAnyOtherOnTheSameLabels() {
        var strict = ThresholdsText.builtIn().replace("unknown_place: 0.11", "unknown_place: 0.95");
        var name = new AssetName(GovernedThresholds.NAME.kind(), "strict-" + System.nanoTime());
        var measured = measured(world.approved(name, strict, Optional.empty()), SET);
        access.signIn(Role.AUDITOR);
        go("evaluations/" + measured.id());

        assertThat(headings()).contains("Side by side", "What changed");
        var picker = find(ComparePicker.class).single();
        assertThat(picker.getValue().id()).isEqualTo(measured.against().orElseThrow());
        assertThat(picker.getItemLabelGenerator().apply(picker.getValue())).startsWith("What was in production: ");
        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("one kept apart: a and b");
    }

    @Test
    void saysWhyTwoEvaluationsCannotBeCompared() {
        var one = measured();
        var live = catalog.labelled(GovernedThresholds.NAME, "production").orElseThrow();
        var other = measured(live, SET.replace("customer", "merchant"));
        access.signIn(Role.AUDITOR);

        UI.getCurrentOrThrow()
                .navigate(
                        "evaluations/" + one.id(),
                        QueryParameters.of("with", other.id().toString()));

        assertThat(headings()).contains("These cannot be compared").doesNotContain("Side by side");
    }

    private Evaluation measured() {
        return measured(catalog.labelled(GovernedThresholds.NAME, "production").orElseThrow(), SET);
    }

    private Evaluation measured(AssetVersion version, String set) {
        var by = new Actor.Service("test");
        var name = "pages-" + System.nanoTime();
        sets.add(name, Purpose.GROUPING, set, by);
        var answer = desk.start(new EvaluationWish.OnSet(name, List.of(version)), by);
        var id = ((EvaluationAnswer.Accepted) answer).evaluation().id();
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> evaluations.find(id).orElseThrow(),
                        it -> it.state().hasEnded());
    }

    private static void go(String path) {
        UI.getCurrentOrThrow().navigate(path);
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }
}
