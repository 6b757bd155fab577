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

    private Axe() {}

    static void check(Page page, String where) {
        var results = new AxeBuilder(page).withTags(BAR).analyze();
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
