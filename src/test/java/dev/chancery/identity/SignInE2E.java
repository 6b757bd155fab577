package dev.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import dev.chancery.testing.Browser;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class SignInE2E {

    @Autowired
    TestAccess access;

    @Test
    void aPersonSignsInLooksAroundAndSignsOut() {
        var name = access.person(Role.ADMIN).name();
        var complaints = new ArrayList<String>();
        try (var browser = Browser.at(access.port())) {
            browser.page().onConsoleMessage(message -> note(message, complaints));
            browser.visit("/login").inspect("sign-in");
            browser.visit("/login?error").inspect("sign-in-refused");
            browser.visit("/login?wait=32").inspect("sign-in-delayed");
            browser.visit("/setup?token=none").inspect("setup-unknown");
            browser.signIn(name, TestAccess.PASSWORD);

            assertThat(browser.page().title()).startsWith("Overview");
            assertThat(complaints).isEmpty();
        }
    }

    private static void note(ConsoleMessage message, List<String> complaints) {
        if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
        }
    }
}
