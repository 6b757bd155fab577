package dev.chancery.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import dev.chancery.kernel.Actor;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.testing.WholeApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class VerifyRangeUiTest extends SpringBrowserlessTest {

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerReader reader;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void signInOverAnEntry() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("ada", "", "ROLE_AUDITOR"));
        var id = transaction.execute(_ -> ledger.append(LedgerEvent.of("review.started", new Actor.Service("test"))));
        await().until(() -> reader.proof(id).isPresent());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void provesTheRangeItIsAskedFor() {
        open(Map.of("first", "0", "last", "0"));

        verify();

        await().pollInSameThread().until(() -> follow().startsWith("Entry 0 is what was signed"));
    }

    @Test
    void proposesTheWholeLog() {
        open(Map.of());

        var fields = find(IntegerField.class).all();
        assertThat(fields.getFirst().getValue()).isZero();
        assertThat(fields.getLast().getValue()).isNotNegative();
    }

    @Test
    void saysWhatIsNoRange() {
        open(Map.of("first", "5", "last", "2"));

        verify();

        assertThat(headings()).startsWith("That is no range");
    }

    @Test
    void saysWhatLiesBeyondTheTree() {
        open(Map.of("first", "0", "last", "2000000000"));

        verify();

        await().pollInSameThread().until(() -> follow().startsWith("Not verified"));
    }

    @Test
    void saysThatNobodyElsewhereVouchesForTheLog() {
        open(Map.of());

        assertThat(find(WitnessPanel.class).single().getElement().getTextRecursively())
                .startsWith("WitnessesNobody elsewhere cosigns this log.");
    }

    private void verify() {
        find(Button.class).withText("Verify").single().click();
    }

    private String follow() {
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
        return String.join(" ", headings());
    }

    private static void open(Map<String, String> parameters) {
        UI.getCurrent().navigate(VerifyRangeView.class, QueryParameters.simple(parameters));
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }
}
