package dev.chancery.identity.setup;

import dev.chancery.identity.NewPerson;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonAnswer;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the first admin in by a setup link, once: as soon as anybody was let in, every link is spent. */
@Service
public class FirstAdmin {

    private static final Actor SETUP = new Actor.Service("setup");

    private final LinkTable links;
    private final People people;
    private final Clock clock;

    FirstAdmin(LinkTable links, People people, Clock clock) {
        this.links = links;
        this.people = people;
        this.clock = clock;
    }

    /** What this token still opens. */
    @Transactional(readOnly = true)
    public LinkState state(String token) {
        var state = links.state(SetupToken.of(token), clock.instant());
        return state == LinkState.OPEN && !people.isEmpty() ? LinkState.USED : state;
    }

    /** Creates the first admin and spends the link; refused with {@code link_used} and so on when it opens nothing. */
    @Transactional
    public PersonAnswer create(String token, NewPerson admin) {
        links.lock();
        return switch (state(token)) {
            case OPEN -> let(admin);
            case USED -> refused("link_used", "This link was used: somebody can sign in already.");
            case EXPIRED -> refused("link_expired", "This link has expired. Start Chancery again to get a new one.");
            case UNKNOWN -> refused("link_unknown", "This is not a link that Chancery printed.");
        };
    }

    private PersonAnswer let(NewPerson admin) {
        var answer = people.create(admin, SETUP);
        if (answer instanceof PersonAnswer.Kept) {
            links.consumeAll(clock.instant());
        }
        return answer;
    }

    private static PersonAnswer refused(String code, String detail) {
        return new PersonAnswer.Refused(new Refusal(code, detail));
    }
}
