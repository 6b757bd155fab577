package dev.chancery.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NavigationTest {

    private final AtomicInteger waiting = new AtomicInteger();
    private final Navigation navigation = new Navigation(List.of(
            entry(NavigationGroup.OPERATE, "/", VaadinIcon.DASHBOARD),
            entry(NavigationGroup.REVIEW, "/findings", VaadinIcon.FLAG_O),
            entry(NavigationGroup.REVIEW, "/trust", VaadinIcon.SHIELD)));

    @Test
    void showsOnlyGroupsThatHaveAPage() {
        assertThat(told("groups").findValuesAsString("title"))
                .containsSubsequence("Operate", "Review")
                .doesNotContain("Configure");
    }

    @Test
    void namesIconsAsTheIconSetDoes() {
        assertThat(told("groups").findValuesAsString("icon")).contains("vaadin:flag-o");
    }

    @Test
    void tellsHowManyWaitOnceSomethingDoes() {
        waiting.set(12);

        navigation.show("");

        assertThat(told("waiting").get("/findings").asInt()).isEqualTo(12);
    }

    @Test
    void tellsNothingWhereNothingWaits() {
        navigation.show("");

        assertThat(told("waiting").isEmpty()).isTrue();
    }

    @Test
    void marksTheEntryThatHoldsThePage() {
        navigation.show("trust/statements");

        assertThat(navigation.getElement().getProperty("open")).isEqualTo("/trust");
    }

    @Test
    void marksTheHomePageOnlyWhenItIsOpen() {
        navigation.show("");
        assertThat(navigation.getElement().getProperty("open")).isEqualTo("/");

        navigation.show("requests/17");
        assertThat(navigation.getElement().getProperty("open")).isEmpty();
    }

    private JsonNode told(String property) {
        return (JsonNode) navigation.getElement().getPropertyRaw(property);
    }

    private NavigationEntry entry(NavigationGroup group, String path, VaadinIcon icon) {
        return new NavigationEntry(
                group, 1, "A page", path, icon, Set.of(), () -> path.equals("/findings") ? waiting.get() : 0);
    }
}
