package dev.chancery.identity.tokens;

import dev.chancery.identity.People;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Actor;
import dev.chancery.ledger.Ledger;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** On an empty database, makes the operator's bootstrap token an API token with every scope; later starts change nothing. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BootstrapToken implements ApplicationRunner {

    static final String ID = "bootstrap";
    private static final Logger LOG = LoggerFactory.getLogger(BootstrapToken.class);

    private final BootstrapProperties properties;
    private final TokenTable tokens;
    private final People people;
    private final Ledger ledger;
    private final Clock clock;

    BootstrapToken(BootstrapProperties properties, TokenTable tokens, People people, Ledger ledger, Clock clock) {
        this.properties = properties;
        this.tokens = tokens;
        this.people = people;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!properties.bootstrapToken().isEmpty()) {
            keep(TokenText.of(properties.bootstrapToken()));
        }
    }

    private void keep(TokenText text) {
        if (tokens.byDigest(text.digest()).isPresent()) {
            return;
        }
        if (!people.isEmpty() || !tokens.isEmpty()) {
            LOG.warn("CHANCERY_BOOTSTRAP_TOKEN is ignored: it counts on an empty database only.");
            return;
        }
        var token = new ApiTokenRecord(
                ID,
                "bootstrap",
                Optional.empty(),
                Optional.empty(),
                List.of(Scopes.EVERY),
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        if (tokens.insert(token, text.digest())) {
            ledger.append(ApiTokens.created(token, new Actor.Service("start")));
            LOG.info("CHANCERY_BOOTSTRAP_TOKEN is now an API token with every scope.");
        }
    }
}
