package dev.chancery.gateway.budget.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.chancery.gateway.budget.BudgetSubjects.Subject;
import dev.chancery.gateway.budget.BudgetUse;
import dev.chancery.gateway.budget.Scope;
import dev.chancery.identity.Role;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class BudgetsUiTest extends SpringBrowserlessTest {

    @Autowired
    TestAccess access;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void empty() {
        database.sql("delete from gateway.budget where scope = 'agent' and subject = '*'")
                .update();
    }

    @Test
    void setsABudgetForEachAgent() {
        open(Role.ADMIN);
        test(find(Button.class).withText("Set a budget").single()).click();
        test(find(BigDecimalField.class).single()).setValue(new BigDecimal("2.50"));
        test(find(Button.class).withText("Set").single()).click();

        assertThat(find(Grid.class).all()).isNotEmpty();
        assertThat(database.sql("select cap from gateway.budget where scope = 'agent' and subject = '*'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2_500_000);
    }

    @Test
    void offersPeopleTokensTasksAndModelsByName() {
        open(Role.ADMIN);
        test(find(Button.class).withText("Set a budget").single()).click();

        assertThat(offered(Scope.PERSON)).contains(access.person(Role.ADMIN).name());
        assertThat(offered(Scope.MODEL)).contains("simulated", "analyzer-security");
        access.machine("models:invoke");
        assertThat(offered(Scope.CLIENT)).anyMatch(it -> it.startsWith("test ("));
        assertThat(offered(Scope.TASK)).first().isEqualTo("Each task without a budget of its own");
    }

    @SuppressWarnings("unchecked")
    private List<String> offered(Scope scope) {
        test((Select<Scope>) find(Select.class).all().getFirst()).selectItem(scope.title());
        return ((ComboBox<Subject>) find(ComboBox.class).single())
                .getGenericDataView()
                .getItems()
                .map(Subject::label)
                .toList();
    }

    @Test
    void staysOpenAndSaysWhyWhenACapIsMissing() {
        open(Role.ADMIN);
        test(find(Button.class).withText("Set a budget").single()).click();
        test(find(Button.class).withText("Set").single()).click();

        assertThat(find(BigDecimalField.class).single().isInvalid()).isTrue();
    }

    @Test
    void letsAuditorsReadAlone() {
        open(Role.AUDITOR);

        assertThat(find(H1.class).single().getText()).isEqualTo("Budgets");
        assertThat(find(Button.class).withText("Set a budget").all()).isEmpty();
    }

    @Test
    void saysInOneSentenceHowBudgetsStand() {
        assertThat(BudgetsView.sentence(List.<BudgetUse>of())).startsWith("What may be spent");
    }

    private void open(Role role) {
        access.signIn(role);
        UI.getCurrentOrThrow().navigate("budgets");
    }
}
