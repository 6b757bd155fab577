package dev.chancery.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NavigationTest {

    private final AtomicInteger waiting = new AtomicInteger();
    private final Navigation navigation = new Navigation(List.of(new NavigationEntry(
            NavigationGroup.REVIEW, 1, "Findings", "/findings", VaadinIcon.FLAG_O, Set.of(), waiting::get)));

    @Test
    void showsOnlyGroupsThatHaveAPage() {
        assertThat(navigation.getElement().getTextRecursively()).startsWith("Review");
    }

    @Test
    void showsHowManyWaitOnceSomethingDoes() {
        waiting.set(12);

        navigation.refresh();

        assertThat(badge().isVisible()).isTrue();
        assertThat(badge().getText()).isEqualTo("12");
    }

    @Test
    void hidesTheBadgeWhenNothingWaits() {
        navigation.refresh();

        assertThat(badge().isVisible()).isFalse();
    }

    @Test
    void doesNotSpellOutThousands() {
        waiting.set(4000);

        navigation.refresh();

        assertThat(badge().getText()).isEqualTo("999+");
    }

    private Element badge() {
        return everything(navigation.getElement())
                .filter(element -> element.getClassList().contains("nav-badge"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> everything(Element root) {
        return Stream.concat(
                Stream.of(root),
                root.getChildren().filter(child -> !child.isTextNode()).flatMap(NavigationTest::everything));
    }
}
