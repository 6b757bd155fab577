package dev.chancery.identity.people;

import dev.chancery.identity.people.SignInProperties.Brake;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down, per sign-in name and per source address, for all nodes together. Every attempt counts as failed
 * until it is forgiven, so attempts in parallel gain nothing.
 */
@Component
class SignInThrottle {

    /** What an attempt gets. */
    sealed interface Turn {}

    record Granted() implements Turn {}

    record Wait(Duration left) implements Turn {}

    private final JdbcClient database;
    private final SignInProperties properties;
    private final Clock clock;

    SignInThrottle(JdbcClient database, SignInProperties properties, Clock clock) {
        this.database = database;
        this.properties = properties;
        this.clock = clock;
    }

    /** Asks for one attempt and counts it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Turn take(String name, String address) {
        var now = clock.instant();
        forget(now);
        var turn = count(ofAddress(address), properties.address(), now);
        return turn instanceof Wait ? turn : count(ofName(name), properties.account(), now);
    }

    /** The attempt succeeded: clears the name's failures and takes the one attempt off the address's. */
    @Transactional
    public void forgive(String name, String address) {
        database.sql("delete from identity.sign_in_failures where subject = :subject")
                .param("subject", ofName(name))
                .update();
        database.sql("""
                        update identity.sign_in_failures
                        set failures = greatest(0, failures - 1), blocked_until = last_failed_at
                        where subject = :subject
                        """).param("subject", ofAddress(address)).update();
    }

    private Turn count(byte[] subject, Brake brake, Instant now) {
        var counted = database.sql("""
                        insert into identity.sign_in_failures as known (subject, failures, last_failed_at, blocked_until)
                        values (:subject, 1, :now, :now)
                        on conflict (subject) do update set
                            failures = known.failures + 1,
                            last_failed_at = :now,
                            blocked_until = cast(:now as timestamptz) + make_interval(secs => case
                                when known.failures + 1 < :free then 0
                                else least(:ceiling, :delay * power(2, least(30, known.failures + 1 - :free))) end)
                        where known.blocked_until <= :now
                        """)
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("free", brake.free())
                .param("ceiling", (double) brake.ceiling().toSeconds())
                .param("delay", (double) brake.delay().toSeconds())
                .update();
        return counted == 1 ? new Granted() : new Wait(left(subject, now));
    }

    private Duration left(byte[] subject, Instant now) {
        return database.sql("select blocked_until from identity.sign_in_failures where subject = :subject")
                .param("subject", subject)
                .query(Timestamp.class)
                .optional()
                .map(until -> Duration.between(now, until.toInstant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ofSeconds(1));
    }

    private void forget(Instant now) {
        database.sql("""
                        delete from identity.sign_in_failures where subject in (
                            select subject from identity.sign_in_failures
                            where last_failed_at < :forgotten
                            limit 100 for update skip locked)
                        """)
                .param("forgotten", Timestamp.from(now.minus(properties.memory())))
                .update();
    }

    private static byte[] ofName(String name) {
        return digest("name:" + name.strip().toLowerCase(Locale.ROOT));
    }

    private static byte[] ofAddress(String address) {
        return digest("address:" + SourceAddress.network(address));
    }

    private static byte[] digest(String subject) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
