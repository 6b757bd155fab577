package dev.chancery.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.identity.Role;
import dev.chancery.identity.people.TestPeople;
import dev.chancery.kernel.Actor;
import dev.chancery.testing.ModuleDatabase;
import dev.chancery.testing.RecordingLedger;
import dev.chancery.testing.TestClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTokensIT {

    private static final ModuleDatabase DATABASE = ModuleDatabase.of("identity");

    private final TestClock clock = new TestClock();
    private final RecordingLedger ledger = new RecordingLedger();
    private final ApiTokens tokens = new ApiTokens(
            new TokenTable(DATABASE.client()), new SecureRandom(), clock, ledger, new KnownCallers(clock));
    private final Actor.Person owner;

    ApiTokensIT() {
        var people = new TestPeople(DATABASE, ledger, clock);
        owner = people.people()
                .find("ada")
                .orElseGet(() -> people.let("ada", Role.ADMIN, "correct horse battery"))
                .actor();
    }

    @BeforeEach
    void revokeTheWorld() {
        DATABASE.client().sql("delete from identity.api_tokens").update();
    }

    @Test
    void issuesATokenInItsForm() {
        assertThat(issue(Optional.empty()).text().reveal()).matches("chy_[a-z2-7]{12}_[a-z2-7]{52}");
        assertThat(ledger.types()).endsWith("api_token.created");
    }

    @Test
    void keepsOnlyItsDigest() {
        var secret = issue(Optional.empty()).text().reveal();

        assertThat(DATABASE.client()
                        .sql("select t::text from identity.api_tokens t")
                        .query(String.class)
                        .single())
                .doesNotContain(secret.substring(17));
    }

    @Test
    void recognisesItAndRemembersTheUse() {
        var issued = issue(Optional.empty());

        assertThat(tokens.recognise(issued.text().reveal()))
                .map(ApiTokenRecord::id)
                .contains(issued.token().id());
        assertThat(tokens.all().getFirst().lastUsedAt()).contains(clock.instant());
    }

    @Test
    void recognisesNothingElse() {
        var secret = issue(Optional.empty()).text().reveal();

        assertThat(tokens.recognise("")).isEmpty();
        assertThat(tokens.recognise(secret + "a")).isEmpty();
        assertThat(tokens.recognise(secret.substring(0, secret.length() - 1))).isEmpty();
        assertThat(tokens.recognise("x".repeat(100_000))).isEmpty();
    }

    @Test
    void forgetsATokenThatHasExpired() {
        var issued = issue(Optional.of(Duration.ofDays(1)));
        clock.advance(Duration.ofDays(1));

        assertThat(tokens.recognise(issued.text().reveal())).isEmpty();
    }

    @Test
    void forgetsATokenThatWasRevoked() {
        var issued = issue(Optional.empty());

        tokens.revoke(issued.token().id(), "leaked", owner);

        assertThat(tokens.recognise(issued.text().reveal())).isEmpty();
        assertThat(tokens.revoke(issued.token().id(), "again", owner)).isInstanceOf(ApiTokens.Refused.class);
        assertThat(ledger.types()).endsWith("api_token.revoked");
    }

    @Test
    void refusesScopesItDoesNotKnowAndNamesThatAreNone() {
        assertThat(tokens.issue(new ApiTokens.NewToken("ci", List.of("world:rule"), Optional.empty()), owner))
                .isInstanceOf(ApiTokens.Refused.class);
        assertThat(tokens.issue(new ApiTokens.NewToken("ci", List.of(), Optional.empty()), owner))
                .isInstanceOf(ApiTokens.Refused.class);
        assertThat(tokens.issue(new ApiTokens.NewToken("ci", List.of("*"), Optional.empty()), owner))
                .isInstanceOf(ApiTokens.Refused.class);
        assertThat(tokens.issue(new ApiTokens.NewToken(" ", List.of("reviews:read"), Optional.empty()), owner))
                .isInstanceOf(ApiTokens.Refused.class);
    }

    private ApiTokens.Issued issue(Optional<Duration> lifetime) {
        return (ApiTokens.Issued) tokens.issue(new ApiTokens.NewToken("ci", List.of("reviews:read"), lifetime), owner);
    }
}
