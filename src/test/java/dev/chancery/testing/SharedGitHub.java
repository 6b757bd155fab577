package dev.chancery.testing;

import dev.chancery.review.github.StandInGitHub;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points a test's application context at the run's stand-in for GitHub, with the secrets it shares with it. */
final class SharedGitHub implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "chancery.github.api=" + StandInGitHub.shared().address(),
                        "chancery.github.timeout=2s",
                        "chancery.secrets.directory="
                                + Path.of("src/test/secrets").toAbsolutePath())
                .applyTo(context);
    }
}
