package dev.chancery.review.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.components.KeyMap;
import dev.chancery.identity.Role;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.Reviews;
import dev.chancery.review.Submission;
import dev.chancery.review.SubmissionAnswer;
import dev.chancery.review.TestDiffs;
import dev.chancery.review.Triage;
import dev.chancery.review.triage.TriageAct;
import dev.chancery.review.triage.Triaging;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class FindingsUiTest extends SpringBrowserlessTest {

    private static final TriageAct RISK = new TriageAct.Dismiss(Triage.Dismissal.ACCEPTED_RISK, "Behind a firewall.");

    @Autowired
    Reviews reviews;

    @Autowired
    Triaging triaging;

    @Autowired
    TestAccess access;

    private ReviewReport review;
    private GroupReport finding;

    @BeforeEach
    void reviewAChange() {
        access.signIn(Role.REVIEWER);
        review = reviewed(TestDiffs.unmet(TestDiffs.ADDED_FILE));
        finding = review.groups().getFirst();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anAnswerIsToldEverywhereOnThePageAtOnce() {
        list("is:open run:" + review.id());
        var before = classes();

        click("Confirm");

        assertThat(stored().triage().state()).isEqualTo(Triage.State.CONFIRMED);
        assertThat(classes()).isNotEqualTo(before);
    }

    @Test
    void readersAreOfferedNothingToAnswerWith() {
        access.signIn(Role.AUDITOR);

        list("is:open run:" + review.id());

        assertThat(buttons()).doesNotContain("Confirm", "Dismiss", "Snooze", "Duplicate", "Answer all…", "Split…");
        assertThat(texts()).anyMatch(it -> it.startsWith("Your role reads findings"));
    }

    @Test
    void whatNothingFitsSaysSo() {
        list("run:" + new UUID(1, 1));
        assertThat(headings()).containsExactly("Nothing matches");

        list("is:opne");
        assertThat(headings()).containsExactly("“is:opne” is not understood");

        open("findings", Map.of("q", "run:" + review.id(), "finding", new UUID(1, 1).toString()));
        assertThat(headings()).containsExactly("Nothing matches");
    }

    @Test
    void aFindingTellsItsHistory() {
        answer(0, RISK);
        answer(1, new TriageAct.Undo());

        page(finding.id());

        assertThat(find(H3.class).all().stream().map(H3::getText)).contains("What was answered");
        assertThat(texts()).anyMatch(it -> it.contains("accepted risk")).anyMatch(it -> it.contains("taken back by"));
    }

    @Test
    void aFindingMetAgainSaysWhereItsAnswerIsFrom() {
        answer(0, RISK);
        var path = finding.file();
        var again = reviewed(TestDiffs.ADDED_FILE.replace("src/Customers.java", path));

        page(again.groups().getFirst().id());

        assertThat(texts()).anyMatch(it -> it.startsWith("Known again by the same code and category"));
        assertThat(again.groups().getFirst().triage().note()).isEqualTo("Behind a firewall.");
    }

    @Test
    void whoeverIsOvertakenIsToldWhatTheOtherDid() {
        page(finding.id());
        answer(0, RISK);

        click("Confirm");

        assertThat(find(Notification.class).all()).isNotEmpty();
        assertThat(stored().triage().state()).isEqualTo(Triage.State.DISMISSED);
        assertThat(texts()).anyMatch(it -> it.contains("your answer was not taken"));
    }

    @Test
    void aSnoozeAsksForHowLong() {
        page(finding.id());

        click("Snooze");
        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("Snooze finding");
        test(find(Button.class).all().stream()
                        .filter(it -> it.getText().equals("Snooze"))
                        .toList()
                        .getLast())
                .click();

        assertThat(stored().triage().state()).isEqualTo(Triage.State.SNOOZED);
        assertThat(stored().triage().until()).isPresent();
    }

    @Test
    void aBulkActShowsWhatItIsAbout() {
        list("is:open run:" + review.id());

        click("Answer all…");
        assertThat(find(Dialog.class).single().getHeaderTitle())
                .startsWith("Answer " + review.groups().size());
        click(find(Dialog.class).single().getHeaderTitle());

        assertThat(stored().triage().state()).isEqualTo(Triage.State.DISMISSED);
    }

    @Test
    void aViewIsSavedUnderAName() {
        list("is:open class:contested run:" + review.id());
        click("Saved views");
        var name = "Contested " + review.id();
        test(find(TextField.class).all().getLast()).setValue(name);

        click("Save this view");

        assertThat(find(RouterLink.class).all()).anyMatch(it -> it.getText().equals(name));
    }

    @Test
    void everyActHasAKey() {
        list("run:" + review.id());

        assertThat(find(KeyMap.class)
                        .all()
                        .getLast()
                        .getElement()
                        .getPropertyRaw("hints")
                        .toString())
                .contains("\"1\"", "\"2\"", "\"3\"", "\"h\"", "\"x\"", "\"u\"", "\"e\"", "\"/\"", "\"j\"", "\"k\"");
    }

    @Test
    void aFindingThatIsNotThereHasNoPage() {
        page(new UUID(1, 1));

        assertThat(headings()).doesNotContain(finding.title());
        assertThat(buttons()).doesNotContain("Confirm");
    }

    private ReviewReport reviewed(String diff) {
        var accepted = (SubmissionAnswer.Accepted)
                reviews.submit(new Submission.OfDiff("Findings", diff), access.person(Role.REVIEWER));
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> reviews.find(accepted.id()).orElseThrow(),
                        it -> it.state().hasEnded());
    }

    private void answer(long version, TriageAct act) {
        triaging.answer(finding.id(), version, act, access.person(Role.ADMIN));
    }

    private GroupReport stored() {
        return reviews.find(review.id()).orElseThrow().groups().getFirst();
    }

    private void list(String filter) {
        open("findings", Map.of("q", filter));
    }

    private void page(UUID id) {
        open("findings/" + id, Map.of());
    }

    private static void open(String path, Map<String, String> parameters) {
        UI.getCurrent().navigate(path, QueryParameters.simple(parameters));
    }

    private void click(String text) {
        test(find(Button.class).all().stream()
                        .filter(it -> it.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> texts() {
        return find(Span.class).all().stream()
                .map(it -> it.getElement().getTextRecursively())
                .toList();
    }

    private List<String> classes() {
        return find(RouterLink.class).all().stream()
                .filter(it -> it.hasClassName("filter-class"))
                .map(RouterLink::getText)
                .toList();
    }
}
