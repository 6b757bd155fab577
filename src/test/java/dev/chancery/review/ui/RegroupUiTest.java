package dev.chancery.review.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ReviewId;
import dev.chancery.review.Reviews;
import dev.chancery.review.Submission;
import dev.chancery.review.SubmissionAnswer;
import dev.chancery.review.TestDiffs;
import dev.chancery.review.regrouping.GroupedClaim;
import dev.chancery.review.triage.TriageAct;
import dev.chancery.review.triage.Triaging;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A reviewer says in the console which claims are one finding and which are not. */
@WholeApplication
class RegroupUiTest extends SpringBrowserlessTest {

    @Autowired
    Reviews reviews;

    @Autowired
    Triaging triaging;

    @Autowired
    TestAccess access;

    private ReviewId review;
    private GroupReport agreed;

    @BeforeEach
    void reviewAChange() {
        access.signIn(Role.REVIEWER);
        var submitter = new Actor.Service("regroup-" + UUID.randomUUID());
        var drill = new Submission.OfDiff("Payouts", TestDiffs.payouts(), List.of(), Optional.of("drill"));
        review = ((SubmissionAnswer.Accepted) reviews.submit(drill, submitter)).id();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> reviews.find(review).orElseThrow().state().hasEnded());
        agreed = groups().stream()
                .filter(it -> it.members().size() == 3)
                .findFirst()
                .orElseThrow();
        UI.getCurrentOrThrow().navigate("findings/" + agreed.id());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void splitsWhatIsAboutAnotherDefect() {
        var before = groups().size();
        click("Split…");
        CheckboxGroup<GroupedClaim> claims = claims();
        claims.setValue(Set.of(claims.getListDataView().getItem(0)));
        find(TextArea.class).single().setValue("A quote in a name breaks the query; that is no injection.");

        click("Split");

        assertThat(groups()).hasSize(before + 1);
        assertThat(groups()).anyMatch(it -> it.members().size() == 2);
    }

    @Test
    void splitsNothingWithoutAReasonOrWhenAllClaimsGo() {
        var before = groups();
        click("Split…");
        CheckboxGroup<GroupedClaim> claims = claims();
        claims.setValue(Set.copyOf(claims.getListDataView().getItems().toList()));

        click("Split");
        assertThat(claims.isInvalid()).isTrue();
        claims.setValue(Set.of(claims.getListDataView().getItem(0)));
        click("Split");

        assertThat(find(TextArea.class).single().isInvalid()).isTrue();
        assertThat(groups()).isEqualTo(before);
    }

    @Test
    @SuppressWarnings("unchecked")
    void mergesWhatIsAboutTheSameDefect() {
        var before = groups().size();
        click("Merge…");
        var other = (ComboBox<GroupReport>) find(ComboBox.class).single();
        click("Merge");
        assertThat(other.isInvalid()).isTrue();

        other.setValue(other.getListDataView().getItem(0));
        find(TextArea.class).single().setValue("Both are the one query.");
        click("Merge");

        assertThat(groups()).hasSize(before - 1);
    }

    @Test
    void tellsWhoeverIsOvertakenThatNothingWasChanged() {
        click("Split…");
        CheckboxGroup<GroupedClaim> claims = claims();
        claims.setValue(Set.of(claims.getListDataView().getItem(0)));
        find(TextArea.class).single().setValue("Another defect.");
        triaging.answer(agreed.id(), agreed.triage().version(), new TriageAct.Confirm(), access.person(Role.ADMIN));
        var before = groups();

        click("Split");

        assertThat(find(Notification.class).all()).isNotEmpty();
        assertThat(groups()).isEqualTo(before);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<GroupedClaim> claims() {
        return find(CheckboxGroup.class).single();
    }

    private List<GroupReport> groups() {
        return reviews.find(review).orElseThrow().groups();
    }

    private void click(String text) {
        test(find(Button.class).all().stream()
                        .filter(it -> it.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
