package dev.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.chancery.Chancery;
import dev.chancery.testing.Api;
import dev.chancery.testing.Browser;
import dev.chancery.testing.TestPostgres;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class FirstStartE2E {

    private static final String TOKEN = "bootstrap-token-of-a-test";
    private static final Pattern LINK = Pattern.compile("http://localhost:(\\d+)(/setup\\?token=[A-Za-z0-9_-]{43})");

    @Test
    void opensToTheFirstAdminByAPrintedLinkAndToAutomationByTheBootstrapToken(
            CapturedOutput output, @TempDir Path data) {
        var database = TestPostgres.freshUrl();
        try (var application = start(database, data)) {
            var link = LINK.matcher(output.getOut());
            assertThat(link.find()).isTrue();
            var port = Integer.parseInt(link.group(1));

            assertThat(Api.anonymous(port).with(TOKEN).get("/v1/nothing").statusCode())
                    .isEqualTo(404);
            try (var browser = Browser.at(port)) {
                browser.visit("/login").inspect("sign-in-nobody-yet");
                browser.visit(link.group(2)).inspect("setup");
                createAdmin(browser);
                browser.inspect("sign-in-admin-created");
                browser.visit(link.group(2)).inspect("setup-used");
                browser.signIn("grace", "a ship in port is safe");
                assertThat(browser.page().title()).startsWith("Overview");
            }
            assertThat(application.isRunning()).isTrue();
        }
        var printed = output.getOut().length();
        try (var again = start(database, data)) {
            assertThat(again.isRunning()).isTrue();
            assertThat(output.getOut().substring(printed)).doesNotContain("/setup?token=");
        }
    }

    private static void createAdmin(Browser browser) {
        fill(browser, "Sign-in name", "grace");
        fill(browser, "Your name, as others read it", "Grace Hopper");
        fill(browser, "New password", "too short");
        fill(browser, "The same again", "too short");
        press(browser);
        browser.settle().inspect("setup-weak-password");
        fill(browser, "New password", "a ship in port is safe");
        fill(browser, "The same again", "a ship in port is safe");
        press(browser);
        browser.page().waitForURL(url -> url.contains("/login?created"));
        browser.settle();
    }

    private static void fill(Browser browser, String label, String text) {
        browser.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill(text);
    }

    private static void press(Browser browser) {
        browser.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create admin"))
                .click();
    }

    private static ConfigurableApplicationContext start(String database, Path data) {
        return new SpringApplicationBuilder(Chancery.class)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=postgres",
                        "--chancery.sample=false",
                        "--chancery.secrets.generate=true",
                        "--chancery.data=" + data,
                        "--chancery.bootstrap-token=" + TOKEN);
    }
}
