package dev.chancery.identity.tokens;

import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues, recognises and revokes API tokens. */
@Service
public class ApiTokens {

    private static final int LONGEST = 512;
    private static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

    /** What became of a wish to issue or revoke. */
    public sealed interface Answer {}

    /** Issued; the text is shown once and never again. */
    public record Issued(ApiTokenRecord token, TokenText text) implements Answer {}

    public record Revoked() implements Answer {}

    public record Refused(Refusal refusal) implements Answer {}

    /** A token to be issued to a person who answers for it. */
    public record NewToken(String name, List<String> scopes, Optional<Duration> lifetime, Optional<AgentId> agent) {

        /** A token that speaks for itself. */
        public NewToken(String name, List<String> scopes, Optional<Duration> lifetime) {
            this(name, scopes, lifetime, Optional.empty());
        }
    }

    private final TokenTable table;
    private final SecureRandom random;
    private final Clock clock;
    private final Ledger ledger;
    private final KnownCallers known;

    ApiTokens(TokenTable table, SecureRandom random, Clock clock, Ledger ledger, KnownCallers known) {
        this.known = known;
        this.table = table;
        this.random = random;
        this.clock = clock;
        this.ledger = ledger;
    }

    static LedgerEvent created(ApiTokenRecord token, Actor by) {
        var event = LedgerEvent.of("api_token.created", by)
                .about("api_token:" + token.id())
                .with("name", token.name())
                .with("scopes", token.scopes());
        return token.agent().map(it -> event.with("agent", it.toString())).orElse(event);
    }

    /** Issues a token owned by this person, and tells the ledger. */
    @Transactional
    public Answer issue(NewToken wanted, Actor.Person owner) {
        if (wanted.name().isBlank() || wanted.name().length() > 100) {
            return refused("invalid_name", "A token's name has 1 to 100 characters.");
        }
        if (wanted.scopes().isEmpty() || !Scopes.all().containsAll(wanted.scopes())) {
            return refused("invalid_scope", "A token carries at least one scope, each a known one.");
        }
        var now = clock.instant();
        var text = TokenText.generate(random);
        var token = new ApiTokenRecord(
                text.id(),
                wanted.name().strip(),
                Optional.of(owner.id().value()),
                wanted.agent(),
                List.copyOf(wanted.scopes()),
                now,
                wanted.lifetime().map(now::plus),
                Optional.empty(),
                Optional.empty());
        if (!table.insert(token, text.digest())) {
            throw new IllegalStateException("A random token id came up twice.");
        }
        ledger.append(created(token, owner));
        return new Issued(token, text);
    }

    /** Whose token this is, if it is one and lives. */
    public Optional<ApiTokenRecord> recognise(String presented) {
        if (!isPlausible(presented)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var token = table.byDigest(TokenText.of(presented).digest()).filter(it -> it.isLive(now));
        token.filter(it -> isNewUse(it, now)).ifPresent(it -> table.recordUse(it.id(), now));
        return token;
    }

    /** Whether a text has the size of a token at all. */
    static boolean isPlausible(String presented) {
        return !presented.isEmpty() && presented.length() <= LONGEST;
    }

    /** Ends a token for good. */
    @Transactional
    public Answer revoke(String id, String reason, Actor by) {
        if (!table.revoke(id, reason, clock.instant())) {
            return refused("token_not_found", "There is no live token with the id " + id + ".");
        }
        known.forgetAfterThisTransaction();
        ledger.append(
                LedgerEvent.of("api_token.revoked", by).about("api_token:" + id).retaining("reason", reason));
        return new Revoked();
    }

    /** The token of this public id, whatever became of it. */
    public Optional<ApiTokenRecord> find(String id) {
        return table.find(id);
    }

    /** Every token there ever was, newest first. */
    public List<ApiTokenRecord> all() {
        return table.all();
    }

    private static boolean isNewUse(ApiTokenRecord token, Instant now) {
        return token.lastUsedAt()
                .filter(it -> it.plus(USE_RESOLUTION).isAfter(now))
                .isEmpty();
    }

    private static Refused refused(String code, String detail) {
        return new Refused(new Refusal(code, detail));
    }
}
