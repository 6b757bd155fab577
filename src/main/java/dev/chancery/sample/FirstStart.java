package dev.chancery.sample;

import dev.chancery.identity.Password;
import dev.chancery.kernel.Terminal;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started Chancery where it is and how to sign in, then finishes the sample world beside the running console. */
@Component
class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final SampleWorld world;
    private final SampleWork work;
    private final SampleProgress progress;
    private final SampleProperties properties;
    private final Terminal terminal;

    FirstStart(
            SampleWorld world,
            SampleWork work,
            SampleProgress progress,
            SampleProperties properties,
            Terminal terminal) {
        this.world = world;
        this.work = work;
        this.progress = progress;
        this.properties = properties;
        this.terminal = terminal;
    }

    @EventListener
    void welcome(ApplicationReadyEvent ready) {
        var password = world.begin();
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            terminal.say(greeting(web.getWebServer().getPort(), password));
        }
        if (world.isUnfinished()) {
            Thread.ofVirtual().name("sample-world").start(this::finish);
        }
    }

    private String greeting(int port, Optional<Password> password) {
        var address = "  Chancery is ready at http://localhost:" + port + "\n";
        return password.map(it -> address + signIn(it)).orElse(address);
    }

    private String signIn(Password password) {
        var known = properties.samplePassword().isPresent();
        return """

                  Sign in as  admin, reviewer or auditor
                  Password    %s
                """.formatted(known ? "the one in CHANCERY_SAMPLE_PASSWORD" : password.reveal() + "   (shown only now)");
    }

    private void finish() {
        try {
            work.finish();
            progress.finish();
        } catch (RuntimeException e) {
            LOG.error("The sample world could not be finished; the next start takes it up again.", e);
        }
    }
}
