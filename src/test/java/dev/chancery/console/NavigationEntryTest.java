package dev.chancery.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NavigationEntryTest {

    @Test
    void hasNoBadgeUnlessGivenOne() {
        assertThat(entry("/findings").badge().get()).isZero();
    }

    @Test
    void refusesAPathThatDependsOnThePage() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry("findings"))
                .withMessage("The path of a page starts with a slash, but was: findings");
    }

    private static NavigationEntry entry(String path) {
        return new NavigationEntry(NavigationGroup.REVIEW, 1, "Findings", path, VaadinIcon.FLAG_O, Set.of());
    }
}
