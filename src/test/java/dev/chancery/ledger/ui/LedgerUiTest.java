package dev.chancery.ledger.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.chancery.console.Links;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.testing.WholeApplication;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class LedgerUiTest extends SpringBrowserlessTest {

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerReader reader;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    LedgerJumps jumps;

    @Autowired
    LedgerHealth health;

    private final InvocationId act = new InvocationId(UUID.randomUUID());
    private UUID started = act.value();
    private UUID ended = act.value();

    @BeforeEach
    void signInAndAct() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("ada", "", "ROLE_AUDITOR"));
        started = append("review.started");
        ended = append("review.ended");
        await().until(() -> reader.proof(ended).isPresent());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anInvocationsLinkListsItsEntriesNewestFirst() {
        open(Map.of("invocation", act.toString()));

        assertThat(rows()).containsExactly(ended, started);
        assertThat(find(TextField.class).single().getValue()).isEqualTo("invocation:" + act);
        assertThat(headings()).startsWith("Review ended");
    }

    @Test
    void theFilterNarrows() {
        open(Map.of("q", "invocation:" + act + " type:*.started"));

        assertThat(rows()).containsExactly(started);
    }

    @Test
    void theOpenEntryIsProvedToBeInTheTree() {
        open(Map.of("invocation", act.toString(), "entry", started.toString()));

        var index = reader.entry(started).orElseThrow().index().orElseThrow();
        assertThat(headings()).startsWith("Review started");
        assertThat(headings().get(1)).startsWith("Included: leaf " + Words.number(index) + " of the tree of ");
        assertThat(find(RawText.class).all().getFirst().getText()).contains("\"test_only\" : true");
    }

    @Test
    void whatAPersonWroteIsShownUntilItIsPurged() {
        open(Map.of("entry", started.toString()));
        assertThat(kept()).isEqualTo("Because.");

        database.sql("update ledger.retained set content = null, salt = null, purged_at = now() where entry = ?")
                .param(started)
                .update();
        open(Map.of("entry", ended.toString()));
        open(Map.of("entry", started.toString()));
        assertThat(kept()).startsWith("purged on ");
        assertThat(headings().get(1)).startsWith("Included: leaf ");
    }

    @Test
    void whatNothingFitsSaysSo() {
        open(Map.of("q", "subject:review:none"));
        assertThat(headings()).containsExactly("Nothing matches");

        open(Map.of("q", "everything"));
        assertThat(headings()).containsExactly("“everything” is not understood");

        open(Map.of("entry", new UUID(1, 1).toString()));
        assertThat(headings()).containsExactly("Nothing matches");
    }

    @Test
    void thePaletteFindsEntriesAndInvocations() {
        assertThat(jumps.resolve(started.toString()))
                .singleElement()
                .extracting("path")
                .isEqualTo(Links.ledgerEntry(started));
        assertThat(jumps.resolve(act.toString()))
                .singleElement()
                .extracting("path")
                .isEqualTo(Links.invocation(act));
        assertThat(jumps.resolve("who did it")).isEmpty();
    }

    @Test
    void theHomePageHearsThatTheLogIsConsistent() {
        assertThat(health.tile().value()).endsWith(" entries");
        assertThat(health.tile().detail()).startsWith("consistent, signed ");
    }

    private UUID append(String type) {
        var event = LedgerEvent.of(type, new Actor.Service("test"))
                .about("review:" + act)
                .under(act)
                .with("test_only", true)
                .retaining("reason", "Because.");
        return transaction.execute(_ -> ledger.append(event));
    }

    private static void open(Map<String, String> parameters) {
        UI.getCurrent().navigate(LedgerView.class, QueryParameters.simple(parameters));
    }

    private String kept() {
        return find(RetainedSection.class)
                .single()
                .getElement()
                .getTextRecursively()
                .replace("Kept beside the entryin the entry as salted digestsReason", "");
    }

    private List<UUID> rows() {
        return find(EntryRow.class).all().stream().map(EntryRow::id).toList();
    }

    private List<String> headings() {
        return find(H2.class).all().stream().map(H2::getText).toList();
    }
}
