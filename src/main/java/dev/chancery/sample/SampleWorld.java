package dev.chancery.sample;

import dev.chancery.identity.Password;
import dev.chancery.identity.People;
import dev.chancery.kernel.Actor;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sample world: three accounts, a repository, and a review of each of its changes. It is begun only on a database
 * nobody has used, and an interrupted start is taken up by the next one.
 */
@Component
class SampleWorld {

    static final Actor MAKER = new Actor.Service("sample");

    private final SampleProperties properties;
    private final SampleProgress progress;
    private final SampleAccounts accounts;
    private final People people;
    private final SecureRandom random;

    SampleWorld(
            SampleProperties properties,
            SampleProgress progress,
            SampleAccounts accounts,
            People people,
            SecureRandom random) {
        this.properties = properties;
        this.progress = progress;
        this.accounts = accounts;
        this.people = people;
        this.random = random;
    }

    /** The password of the new accounts if this start is the one that begins the world. */
    @Transactional
    public Optional<Password> begin() {
        if (!properties.sample() || !people.isEmpty() || !progress.begin()) {
            return Optional.empty();
        }
        var password = properties.samplePassword().map(Password::of).orElseGet(() -> Password.generate(random));
        accounts.create(password);
        return Optional.of(password);
    }

    boolean isUnfinished() {
        return properties.sample() && progress.isUnfinished();
    }
}
