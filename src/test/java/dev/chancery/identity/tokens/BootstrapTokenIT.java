package dev.chancery.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.identity.Role;
import dev.chancery.identity.Scopes;
import dev.chancery.identity.people.TestPeople;
import dev.chancery.testing.ModuleDatabase;
import dev.chancery.testing.RecordingLedger;
import dev.chancery.testing.TestClock;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;

class BootstrapTokenIT {

    private static final String TOKEN = "a-token-from-the-operator";

    private final ModuleDatabase database = ModuleDatabase.of("identity");
    private final TestClock clock = new TestClock();
    private final RecordingLedger ledger = new RecordingLedger();
    private final TestPeople people = new TestPeople(database, ledger, clock);
    private final TokenTable table = new TokenTable(database.client());
    private final ApiTokens tokens = new ApiTokens(table, new SecureRandom(), clock, ledger, new KnownCallers(clock));

    @Test
    void opensAnEmptyDatabaseWithEveryScope() {
        start(TOKEN);

        assertThat(tokens.recognise(TOKEN).orElseThrow().grantedScopes()).isEqualTo(Scopes.all());
        assertThat(ledger.types()).containsExactly("api_token.created");
        assertThat(ledger.events().toString()).doesNotContain(TOKEN);
    }

    @Test
    void doesNothingOnFurtherStarts() {
        start(TOKEN);
        start(TOKEN);

        assertThat(tokens.all()).hasSize(1);
    }

    @Test
    void staysRevoked() {
        start(TOKEN);
        tokens.revoke(
                BootstrapToken.ID,
                "done",
                people.let("ada", Role.ADMIN, "correct horse battery").actor());
        start(TOKEN);

        assertThat(tokens.recognise(TOKEN)).isEmpty();
    }

    @Test
    void countsForNothingOnceSomebodyCanSignIn() {
        people.let("ada", Role.ADMIN, "correct horse battery");
        start(TOKEN);

        assertThat(tokens.recognise(TOKEN)).isEmpty();
    }

    @Test
    void countsForNothingBesideAnEarlierOne() {
        start(TOKEN);
        start("another-token-from-elsewhere");

        assertThat(tokens.recognise("another-token-from-elsewhere")).isEmpty();
    }

    @Test
    void stopsTheStartWhenItIsTooShort() {
        assertThatThrownBy(() -> new BootstrapProperties("short"))
                .hasMessageContaining("CHANCERY_BOOTSTRAP_TOKEN has at least 16")
                .hasMessageNotContaining("short");
        assertThatThrownBy(() -> new BootstrapProperties("with spaces in the middle"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsNothingOfItself() {
        assertThat(new BootstrapProperties(TOKEN).toString()).doesNotContain(TOKEN);
    }

    private void start(String token) {
        new BootstrapToken(new BootstrapProperties(token), table, people.people(), ledger, clock)
                .run(new DefaultApplicationArguments());
    }
}
