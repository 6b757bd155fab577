package dev.chancery.provenance.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.Statement;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.chain.RecordedStatement;
import dev.chancery.provenance.governed.GovernedReleasePolicy;
import dev.chancery.provenance.governed.GovernedText;
import dev.chancery.provenance.governed.GovernedTrust;
import dev.chancery.provenance.governed.ProductionTexts;
import dev.chancery.provenance.recording.StatementRecorded;
import dev.chancery.provenance.recording.StatementWithdrawn;
import dev.chancery.provenance.release.ReleasePolicyDocument;
import dev.chancery.provenance.testing.TestingStatements;
import dev.chancery.provenance.trust.TrustDocument;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KnownJudgementsTest {

    private static final Duration REPEATABLE = Duration.ofSeconds(10);

    private final TestingStatements world = TestingStatements.fresh();
    private final Place place = new Place(world.image(), TestingStatements.RESOURCE, "production");
    private Instant now = Instant.parse("2026-03-01T10:00:00Z");
    private String policy = ReleasePolicyDocument.builtIn();
    private boolean admits = true;
    private int looked;
    private Runnable meanwhile = () -> {};

    private final KnownJudgements known = new KnownJudgements(
            this::judge, new GovernedReleasePolicy(new Texts()), new GovernedTrust(new Texts()), clock());

    @Test
    void aYesIsRepeatedForAWhile() {
        assertThat(known.judge(place).admitted()).isTrue();
        assertThat(known.judge(place).admitted()).isTrue();

        assertThat(looked).isOne();
    }

    @Test
    void aNoIsRepeatedForAWhileToo() {
        admits = false;
        known.judge(place);

        assertThat(known.judge(place).code()).isEqualTo("no_summary");
        assertThat(looked).isOne();
    }

    @Test
    void afterItsTimeAnAnswerIsLookedForAgain() {
        known.judge(place);
        now = now.plus(REPEATABLE);

        known.judge(place);

        assertThat(looked).isEqualTo(2);
    }

    @Test
    void anotherVersionOfThePolicyIsAnotherQuestion() {
        known.judge(place);
        policy = policy.replace("P7D", "P1D");

        known.judge(place);

        assertThat(looked).isEqualTo(2);
    }

    @Test
    void aSummaryOfTheDigestIsNewsAndOneOfAnotherIsNot() {
        known.judge(place);
        known.forget(recorded(summary(TestingStatements.fresh())));
        known.judge(place);
        assertThat(looked).isOne();

        known.forget(recorded(summary(world)));
        known.judge(place);
        assertThat(looked).isEqualTo(2);
    }

    @Test
    void aStatementThatDecidesNothingIsNoNews() {
        known.judge(place);

        known.forget(recorded(world.signature()));
        known.judge(place);

        assertThat(looked).isOne();
    }

    @Test
    void newsThatArriveWhileItLooksAreNotForgotten() {
        meanwhile = () -> known.forget(new StatementWithdrawn(Digest.sha256(new byte[0])));
        known.judge(place);
        meanwhile = () -> {};

        known.judge(place);

        assertThat(looked).isEqualTo(2);
    }

    @Test
    void aStatementTakenBackMakesEveryAnswerOld() {
        known.judge(place);
        known.forget(new StatementWithdrawn(Digest.sha256(new byte[0])));

        known.judge(place);

        assertThat(looked).isEqualTo(2);
    }

    private Judgement judge(Place asked) {
        assertThat(asked).isEqualTo(place);
        looked++;
        meanwhile.run();
        return admits
                ? Judgement.admitted(Digest.sha256(new byte[0]), now.plus(REPEATABLE))
                : Judgement.denied(new Refusal("no_summary", "Nobody verified it."), now.plus(REPEATABLE));
    }

    private static Statement summary(TestingStatements about) {
        return new Statement(about.signature().subjects(), PredicateTypes.SLSA_VSA, Map.of());
    }

    private static StatementRecorded recorded(Statement statement) {
        var bytes = TestingStatements.signed(statement);
        return new StatementRecorded(
                new RecordedStatement(
                        Digest.sha256(bytes),
                        bytes,
                        statement.predicateType(),
                        Optional.empty(),
                        new UUID(1, 1),
                        Instant.EPOCH),
                statement);
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    /** The policy as it is at the moment, and the trust matrix of the product. */
    private final class Texts implements ProductionTexts {

        @Override
        public GovernedText trust() {
            return GovernedText.first(TrustDocument.builtIn());
        }

        @Override
        public GovernedText releasePolicy() {
            return GovernedText.first(policy);
        }
    }
}
