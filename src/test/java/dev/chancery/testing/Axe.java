package dev.chancery.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** The accessibility bar of every page: WCAG 2.2 AA and axe's best practices, without one violation. */
final class Axe {

    private static final List<String> BAR =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private Axe() {}

    /** Every rule of the bar. */
    static void check(Page page, String where) {
        expectNoViolations(new AxeBuilder(page).withTags(BAR), where);
    }

    /** The rules that colours alone decide, for another theme of a page that was checked. */
    static void checkColours(Page page, String where) {
        expectNoViolations(new AxeBuilder(page).withRules(COLOURS), where);
    }

    /** Legacy mode looks at the page and not into frames of other origins, of which there are none; it takes half as long. */
    private static void expectNoViolations(AxeBuilder axe, String where) {
        var results = axe.setLegacyMode(true).analyze();
        assertThat(results.getViolations().stream().map(Axe::inWords))
                .as("Accessibility of %s", where)
                .isEmpty();
    }

    private static String inWords(Rule rule) {
        var places = rule.getNodes().stream()
                .limit(5)
                .map(node -> "    " + place(node))
                .collect(Collectors.joining("\n"));
        return "  " + rule.getId() + ": " + rule.getHelp() + "\n" + places;
    }

    private static String place(CheckedNode node) {
        return node.getTarget() + " " + node.getHtml().lines().findFirst().orElse("") + " "
                + String.valueOf(node.getFailureSummary()).replace("\n", " ");
    }
}
