package dev.chancery.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A real browser at the console, as one person with cookies of their own. All browsers of a run share one Chromium, and
 * all must be used on the thread that opened the first.
 */
public final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int WIDTH = 1440;
    private static final int HEIGHT = 900;
    private static final int NARROW = 360;

    /** True once no request to the server is under way and the page has its parts. */
    private static final String IDLE = """
            () => document.readyState === 'complete'
                && Object.values(window.Vaadin?.Flow?.clients ?? {}).every(c => !c.isActive || !c.isActive())
                && !document.querySelector('vaadin-loading-indicator[loading]')
            """;

    private final String address;
    private final BrowserContext context;
    private final Page page;

    private Browser(int port) {
        this.address = "http://localhost:" + port;
        this.context = Shared.CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(WIDTH, HEIGHT)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        this.page = context.newPage();
    }

    /** Opens a fresh browser for the console on this port of this machine. */
    public static Browser at(int port) {
        return new Browser(port);
    }

    /** Playwright's page, for whatever this class has no word for. */
    public Page page() {
        return page;
    }

    /** Signs in through the form and waits for the page behind it. */
    public Browser signIn(String name, String password) {
        visit("/login");
        page.getByLabel("Name").or(page.getByLabel("Username")).first().fill(name);
        page.locator("input[type=password]").first().fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/login"));
        settle();
        return this;
    }

    /** Loads a page by its path and waits until it stands still. */
    public Browser visit(String path) {
        page.navigate(address + path);
        settle();
        return this;
    }

    /** Waits until the server has answered everything and the page stands still. */
    public Browser settle() {
        page.waitForFunction(IDLE);
        return this;
    }

    /** Checks the page as it is: accessible in both themes, at home in 360 pixels; keeps a picture of each theme. */
    public Browser inspect(String name) {
        show(ColorScheme.DARK, name);
        Axe.checkColours(page, name + " in the dark theme");
        show(ColorScheme.LIGHT, name);
        Axe.check(page, name + " in the light theme");
        fitsNarrowScreens(name);
        return this;
    }

    private void show(ColorScheme theme, String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        settle();
        picture(name, theme.name().toLowerCase(Locale.ROOT));
    }

    /** Fails if the page has to be scrolled sideways at 360 pixels; keeps a picture. */
    private void fitsNarrowScreens(String name) {
        page.setViewportSize(NARROW, HEIGHT);
        settle();
        picture(name, "narrow");
        var width = page.evaluate("() => document.documentElement.scrollWidth");
        var widest =
                page.evaluate("() => Math.max(0, ...[...document.querySelectorAll('main')].map(m => m.scrollWidth))");
        page.setViewportSize(WIDTH, HEIGHT);
        settle();
        assertThat((int) width).as("the width of %s at %d pixels", name, NARROW).isLessThanOrEqualTo(NARROW);
        assertThat((int) widest)
                .as("the width of the content of %s at %d pixels", name, NARROW)
                .isLessThanOrEqualTo(NARROW);
    }

    private void picture(String name, String variant) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + "-" + variant + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {

        static final com.microsoft.playwright.Browser CHROMIUM = launch();

        private static com.microsoft.playwright.Browser launch() {
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new BrowserType.LaunchOptions().setArgs(Chromium.ARGUMENTS);
            Chromium.executable().ifPresent(options::setExecutablePath);
            return playwright.chromium().launch(options);
        }
    }
}
