package dev.chancery.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** The accessibility bar of every page: WCAG 2.2 AA and axe's best practices, without one violation. */
final class Axe {

    private static final Map<String, Object> BAR = Map.of(
            "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    private static final Map<String, Object> COLOURS =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    private static final String IS_LOADED = "() => 'axe' in window";

    /** What is in order is not told, which takes axe half as long; and there are no frames to look into. */
    private static final String VIOLATIONS = """
            async runOnly => {
                const told = await axe.run(document, { runOnly, resultTypes: ['violations'], iframes: false });
                return told.violations.map(rule => [
                    `  ${rule.id}: ${rule.help}`,
                    ...rule.nodes.slice(0, 5).map(node =>
                        `    ${node.target} ${node.html.split('\\n')[0]} ${node.failureSummary?.replaceAll('\\n', ' ')}`)
                ].join('\\n'));
            }
            """;

    private Axe() {}

    /** Every rule of the bar. */
    static void check(Page page, String where) {
        expectNoViolations(page, BAR, where);
    }

    /** The rules that colours alone decide, for another theme of a page that was checked. */
    static void checkColours(Page page, String where) {
        expectNoViolations(page, COLOURS, where);
    }

    private static void expectNoViolations(Page page, Map<String, Object> rules, String where) {
        if (!(boolean) page.evaluate(IS_LOADED)) {
            page.evaluate(AxeBuilder.getAxeScript() + "; undefined");
        }
        assertThat((List<?>) page.evaluate(VIOLATIONS, rules))
                .as("Accessibility of %s", where)
                .isEmpty();
    }
}
