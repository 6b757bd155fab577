package dev.chancery.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.CatalogWorld;
import dev.chancery.catalog.VersionState;
import dev.chancery.console.Jump;
import dev.chancery.identity.Role;
import dev.chancery.identity.people.SignedInPerson;
import dev.chancery.kernel.Actor;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@WholeApplication
class CatalogUiTest extends SpringBrowserlessTest {

    @Autowired
    CatalogWorld world;

    @Autowired
    Catalog catalog;

    @Autowired
    TestAccess access;

    @Autowired
    CatalogJumps jumps;

    private final AssetName name = CatalogWorld.newName();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsWhatIsInProductionAndTheVersions() {
        world.live(name, "one");
        access.signIn(Role.AUDITOR);

        go("catalog/" + name);

        assertThat(find(H1.class).single().getText()).isEqualTo(name.name());
        assertThat(rows("Versions of " + name)).isEqualTo(1);
        assertThat(rows("Moves of labels")).isEqualTo(1);
    }

    @Test
    void saysThatThereIsNoSuchAssetOrVersion() {
        world.live(name, "one");
        access.signIn(Role.ADMIN);

        go("catalog/test-note/nobody-wrote-it");
        assertThat(headings()).contains("Nothing matches");
        go("catalog/" + name + "/7");
        assertThat(headings()).contains("Nothing matches");
        go("catalog/" + name + "/edit?from=7");
        assertThat(headings()).contains("Nothing matches");
    }

    @Test
    void offersAnAuditorNothingToDo() {
        world.live(name, "one");
        access.signIn(Role.AUDITOR);

        go("catalog/" + name + "/1");

        assertThat(find(VersionActions.class).single().getChildren()).isEmpty();
    }

    @Test
    void keepsAuditorsFromWritingAndDeciding() {
        world.live(name, "one");
        access.signIn(Role.AUDITOR);

        go("catalog/" + name + "/edit?from=1");
        assertThat(find(EditView.class).all()).isEmpty();
        go("approvals");
        assertThat(find(ApprovalsView.class).all()).isEmpty();
    }

    @Test
    void proposesANewVersion() {
        world.live(name, "one");
        signIn(world.author, Role.REVIEWER);
        go("catalog/" + name + "/edit?from=1");

        test(find(TextArea.class).single()).setValue("one and more");
        test(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Why, in a sentence")
                        .single())
                .setValue("More");
        press("Propose");

        assertThat(catalog.version(name, 2).orElseThrow().state()).isEqualTo(VersionState.PROPOSED);
        assertThat(find(H1.class).single().getText()).isEqualTo("Version 2, proposed");
    }

    @Test
    void showsTheFaultsOfAnUnsoundTextAndKeepsNothing() {
        world.live(name, "one");
        signIn(world.author, Role.REVIEWER);
        go("catalog/" + name + "/edit?from=1");

        test(find(TextArea.class).single()).setValue("fine\nbroken");
        press("Propose");

        assertThat(headings()).contains("1 fault in the text");
        assertThat(rows("Faults")).isEqualTo(1);
        assertThat(catalog.version(name, 2)).isEmpty();
    }

    @Test
    void asksForAMessage() {
        world.live(name, "one");
        signIn(world.author, Role.REVIEWER);
        go("catalog/" + name + "/edit?from=1");

        test(find(TextArea.class).single()).setValue("two");
        press("Keep as draft");

        assertThat(find(TextField.class)
                        .withPropertyValue(TextField::getLabel, "Why, in a sentence")
                        .single()
                        .getErrorMessage())
                .isEqualTo("Say why in a sentence: the message is empty.");
    }

    @Test
    void decidesOnTheApprovalsPage() {
        var proposed = world.proposed(name, "one", Optional.empty());
        signIn(world.second, Role.ADMIN);
        go("approvals?selected=version:" + proposed.id());

        press("Deny");
        assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("A reason is needed.");
        test(find(TextArea.class).single()).setValue("It says too little.");
        press("Deny");

        assertThat(catalog.version(proposed.id()).orElseThrow().state()).isEqualTo(VersionState.REJECTED);
    }

    @Test
    void offersNoDecisionToWhoeverHadAHandInIt() {
        var proposed = world.proposed(name, "one", Optional.empty());
        signIn(world.author, Role.REVIEWER);

        go("approvals?selected=version:" + proposed.id());

        assertThat(headings()).contains("Somebody else decides this");
        assertThat(find(Button.class).withText("Approve").all()).isEmpty();
    }

    @Test
    void saysThatAQuestionNoLongerWaits() {
        signIn(world.second, Role.ADMIN);

        go("approvals?selected=version:nonsense");

        assertThat(headings()).contains("Nothing matches");
    }

    @Test
    void movesProductionFromThePageOfAnApprovedVersion() {
        world.approved(name, "one", Optional.empty());
        signIn(world.second, Role.ADMIN);
        go("catalog/" + name + "/1");

        press("Put into production");
        press("Move");
        var reason = find(TextArea.class)
                .withPropertyValue(TextArea::getLabel, "Reason")
                .single();
        assertThat(reason.getErrorMessage()).isEqualTo("Say why in a sentence: the reason is empty.");
        test(reason).setValue("It is time.");
        press("Move");

        assertThat(catalog.labelled(name, Asset.PRODUCTION).orElseThrow().number())
                .isEqualTo(1);
    }

    @Test
    void answersWhatWasInProductionAtAMoment() {
        world.live(name, "one");
        access.signIn(Role.AUDITOR);

        go("catalog/" + name + "?at=soon");

        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("“soon” is not a moment such as 2026-03-24T14:00:00Z.");
    }

    @Test
    void leadsFromIdsDigestsAndNamesToThePages() {
        var version = world.live(name, "one of " + name);
        access.signIn(Role.AUDITOR);

        go("catalog/" + version.asset());
        assertThat(find(H1.class).single().getText()).isEqualTo(name.name());
        for (var text : List.of(name.name(), version.asset().toString())) {
            assertThat(jumps.resolve(text)).extracting(Jump::path).contains("/catalog/" + name);
        }
        for (var text : List.of(version.id().toString(), version.digest().toString())) {
            assertThat(jumps.resolve(text)).extracting(Jump::path).contains("/catalog/" + name + "/1");
        }
    }

    private void signIn(Actor.Person person, Role role) {
        var principal = new SignedInPerson(person.id().value(), person.name(), person.name(), role, 0, false);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(principal, "", role.authority()));
    }

    private static void go(String path) {
        var question = path.indexOf('?');
        if (question < 0) {
            UI.getCurrentOrThrow().navigate(path);
        } else {
            UI.getCurrentOrThrow()
                    .navigate(path.substring(0, question), QueryParameters.fromString(path.substring(question + 1)));
        }
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }

    private long rows(String list) {
        return find(ListItem.class).all().stream()
                .filter(it -> it.getParent()
                        .filter(parent -> list.equals(parent.getElement().getAttribute("aria-label")))
                        .isPresent())
                .count();
    }

    private void press(String text) {
        test(find(Button.class).withText(text).single()).click();
    }
}
