package dev.chancery.authority.oauth.web;

import dev.chancery.authority.oauth.OAuthError;
import dev.chancery.authority.oauth.OAuthSettings;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Lets an address that cannot prove who it is wait for the rest of the minute. Each node counts for itself, which is
 * enough: an assertion is not guessed, so this only keeps the noise down.
 */
@Component
class FailureBrake {

    private static final int MOST_ADDRESSES = 10_000;

    private final OAuthSettings settings;
    private final Clock clock;
    private final Map<String, Integer> failures = new LinkedHashMap<>();
    private long minute;

    FailureBrake(OAuthSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    synchronized Optional<OAuthError> hold(String address) {
        turnMinute();
        return failures.getOrDefault(address, 0) < settings.failuresPerMinute()
                ? Optional.empty()
                : Optional.of(OAuthError.slowDown("Too many requests from this address could not prove who they are."));
    }

    synchronized void failed(String address) {
        turnMinute();
        if (failures.size() < MOST_ADDRESSES || failures.containsKey(address)) {
            failures.merge(address, 1, Integer::sum);
        }
    }

    private void turnMinute() {
        var now = clock.instant().getEpochSecond() / 60;
        if (now != minute) {
            minute = now;
            failures.clear();
        }
    }
}
