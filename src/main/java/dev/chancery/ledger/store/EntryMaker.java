package dev.chancery.ledger.store;

import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.ledger.store.Appended.Row;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Gives an event its id, its moment, its request and the salts of its texts, and fixes its bytes. */
@Component
class EntryMaker {

    private final TimeOrderedIds ids;
    private final SecureRandom random;
    private final Clock clock;

    EntryMaker(TimeOrderedIds ids, SecureRandom random, Clock clock) {
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    Row make(LedgerEvent event) {
        var texts = event.retained().entrySet().stream()
                .map(it -> SaltedText.of(it.getKey(), it.getValue(), random))
                .toList();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Appended(ids.next(), at, event, event.request().or(RequestId::current), texts).row();
    }
}
