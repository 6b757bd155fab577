package dev.chancery.identity.setup;

import dev.chancery.kernel.TimeOrderedIds;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Makes the links that let the first admin in. */
@Component
class SetupLinks {

    private final LinkTable table;
    private final SetupProperties properties;
    private final TimeOrderedIds ids;
    private final SecureRandom random;
    private final Clock clock;

    SetupLinks(LinkTable table, SetupProperties properties, TimeOrderedIds ids, SecureRandom random, Clock clock) {
        this.table = table;
        this.properties = properties;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    /** A new link; those printed before, on this node or others, work on until one is used. */
    SetupToken open() {
        var token = SetupToken.generate(random);
        var now = clock.instant();
        table.insert(ids.next(), token, now, now.plus(ttl()));
        return token;
    }

    Duration ttl() {
        return properties.linkTtl();
    }
}
