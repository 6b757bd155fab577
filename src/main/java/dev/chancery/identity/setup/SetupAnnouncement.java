package dev.chancery.identity.setup;

import dev.chancery.identity.People;
import dev.chancery.kernel.Terminal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When a start without the sample world finds nobody who could sign in, prints a link to the first admin. */
@Component
@ConditionalOnProperty(name = "chancery.sample", havingValue = "false")
class SetupAnnouncement {

    private final People people;
    private final SetupLinks links;
    private final Terminal terminal;

    SetupAnnouncement(People people, SetupLinks links, Terminal terminal) {
        this.people = people;
        this.links = links;
        this.terminal = terminal;
    }

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        if (people.isEmpty()) {
            var port = ready.getApplicationContext().getEnvironment().getProperty("local.server.port", "8080");
            terminal.say(
                    """
                    Nobody can sign in yet. Create the first admin here; the link works once and for %d minutes:

                      http://localhost:%s%s
                    """.formatted(links.ttl().toMinutes(), port, links.open().path()));
        }
    }
}
