package dev.chancery.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.chancery.bench.load.Node;
import dev.chancery.testing.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a person at the console waits for and what a tab costs the server, beside the console's bars. The node runs the
 * production build with the sample world; the browser is a real one.
 */
final class ConsoleBench implements Scenario {

    private static final String PASSWORD = "console-bench-2026";
    private static final int TABS = 25;
    private static final int NAVIGATIONS = 1_000;
    private static final int CLICKS = 40;
    private static final int SETTLED = 1_500;
    private static final int PATIENCE = 120_000;

    private static final List<String> PAGES = List.of(
            "/", "/gateway", "/ledger", "/agents", "/tools", "/policies", "/tasks", "/credentials", "/findings", "/runs",
            "/artifacts", "/releases", "/deployments", "/trust", "/settings");
    private static final List<String> LISTS = List.of("/ledger", "/findings", "/credentials");

    /** What the browser itself tells of a page: its largest paint, and how far its parts moved by themselves. */
    private static final String WATCH = """
            window.paint = 0; window.shift = 0;
            new PerformanceObserver(all => all.getEntries().forEach(it => { window.paint = it.startTime; }))
                .observe({type: 'largest-contentful-paint', buffered: true});
            new PerformanceObserver(all => all.getEntries().forEach(it => { if (!it.hadRecentInput) window.shift += it.value; }))
                .observe({type: 'layout-shift', buffered: true});
            """;

    private static final String ROUND_TRIPS = """
            () => performance.getEntriesByType('resource').filter(it => it.name.includes('v-r=uidl')).map(it => it.duration)
            """;

    @Override
    public String name() {
        return "console";
    }

    @Override
    public String sentence() {
        return "paint, layout shift, round trip and heap a tab of the console's pages, beside their medians (Chromium)";
    }

    @Override
    public List<Result> run() {
        try (var node = Node.start(List.of("--chancery.sample=true", "--chancery.sample-password=" + PASSWORD));
                var browser = Browser.at(node.at("/").getPort())) {
            browser.page().context().setDefaultTimeout(PATIENCE);
            browser.signIn("admin", PASSWORD);
            awaitSampleWorld(browser);
            var results = new ArrayList<>(paints(node, browser));
            results.add(roundTrips(browser));
            results.addAll(heap(node, browser));
            return results;
        }
    }

    private static void awaitSampleWorld(Browser browser) {
        System.err.println("Waiting for the sample world …");
        do {
            browser.visit("/runs");
        } while (browser.page().locator("main chancery-time").count() < 4);
    }

    /** Each page in a browser that has seen nothing yet but the sign-in. */
    private List<Result> paints(Node node, Browser browser) {
        var own = browser.page().context();
        var paints = new ArrayList<Double>();
        var shifts = new ArrayList<Double>();
        for (var path : PAGES) {
            System.err.println("Opening " + path + " cold …");
            try (var cold = own.browser()
                    .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                            .setViewportSize(1440, 900)
                            .setStorageState(own.storageState()))) {
                cold.setDefaultTimeout(PATIENCE);
                var page = cold.newPage();
                page.addInitScript(WATCH);
                page.navigate(node.at(path).toString());
                page.locator("main h1").waitFor();
                page.waitForTimeout(SETTLED);
                paints.add(number(page.evaluate("() => window.paint")));
                shifts.add(number(page.evaluate("() => window.shift")));
            }
        }
        return List.of(
                worst("largest paint, cold", paints, "ms", 1_500), worst("layout shift", shifts, "of the window", 0.05));
    }

    private Result roundTrips(Browser browser) {
        var all = new ArrayList<Double>();
        for (var path : LISTS) {
            System.err.println("Choosing rows in " + path + " …");
            browser.visit(path);
            var rows = browser.page().locator("a.list-row");
            for (var click = 0; click < CLICKS; click++) {
                rows.nth(click % rows.count()).click();
                browser.settle();
            }
            ((List<?>) browser.page().evaluate(ROUND_TRIPS)).forEach(it -> all.add(number(it)));
        }
        return new Result(
                name(),
                "round trip of a click in a list, p95",
                all.size(),
                IntegrationTimes.percentile(all, 95),
                IntegrationTimes.percentile(all, 50),
                "ms",
                Result.Better.LOWER,
                OptionalDouble.of(150));
    }

    private List<Result> heap(Node node, Browser browser) {
        var costs = new ArrayList<Double>();
        for (var path : List.of("/", "/ledger", "/findings", "/trust")) {
            System.err.println("Opening " + path + " in " + TABS + " tabs …");
            costs.add(tabs(node, browser.page().context(), path));
        }
        return List.of(worst("live heap a tab", costs, "kB", 500), walk(node, browser));
    }

    private static double tabs(Node node, BrowserContext context, String path) {
        var before = LiveHeap.of(node.pid());
        var tabs = new ArrayList<Page>();
        for (var tab = 0; tab < TABS; tab++) {
            var page = context.newPage();
            page.navigate(node.at(path).toString());
            page.locator("main h1").waitFor();
            tabs.add(page);
        }
        var cost = (LiveHeap.of(node.pid()) - before) / 1_000.0 / TABS;
        tabs.forEach(Page::close);
        return cost;
    }

    /** What the heap has grown by between the hundredth navigation of one tab and the last. */
    private Result walk(Node node, Browser browser) {
        System.err.println("Navigating " + NAVIGATIONS + " times …");
        browser.visit("/");
        var links = browser.page().locator(".navigation a");
        var before = 0L;
        for (var step = 0; step < NAVIGATIONS; step++) {
            links.nth(step % links.count()).click();
            browser.settle();
            if (step == NAVIGATIONS / 10) {
                before = LiveHeap.of(node.pid());
            }
        }
        var grown = Math.max(0, LiveHeap.of(node.pid()) - before) / 1_000.0;
        return new Result(
                name(),
                "heap grown by navigations",
                NAVIGATIONS,
                grown,
                before / 1_000.0,
                "kB",
                Result.Better.LOWER,
                OptionalDouble.of(500));
    }

    private Result worst(String what, List<Double> figures, String unit, double goal) {
        return new Result(
                name(),
                what + ", worst",
                figures.size(),
                figures.stream().mapToDouble(Double::doubleValue).max().orElse(0),
                Math.max(0.001, IntegrationTimes.percentile(figures, 50)),
                unit,
                Result.Better.LOWER,
                OptionalDouble.of(goal));
    }

    private static double number(Object told) {
        return ((Number) told).doubleValue();
    }
}
