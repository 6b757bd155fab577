package dev.chancery.provenance.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.Actor;
import dev.chancery.provenance.Artifacts;
import dev.chancery.provenance.chain.ChainHop;
import dev.chancery.provenance.chain.HopKind;
import dev.chancery.provenance.chain.HopState;
import dev.chancery.provenance.chain.Reason;
import dev.chancery.provenance.recording.AttestationDesk;
import dev.chancery.provenance.recording.IntakeAnswer;
import dev.chancery.provenance.testing.TestingParties;
import dev.chancery.provenance.testing.TestingStatements;
import dev.chancery.provenance.testing.TrustedParties;
import dev.chancery.testing.WholeApplication;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A key that is revoked later: what the ledger shows to be older stays, what comes after does not count. */
@WholeApplication
class PointInTimeIT {

    @Autowired
    TrustedParties parties;

    @Autowired
    AttestationDesk attestations;

    @Autowired
    Artifacts artifacts;

    private final TestingStatements world = TestingStatements.fresh();

    @BeforeEach
    void trust() {
        parties.ensure();
    }

    @AfterEach
    void trustAgain() {
        parties.ensure();
    }

    @Test
    void aStatementOlderThanTheRevocationStaysValid() {
        var recorded = push().recorded();

        parties.put(TestingParties.revoking("ci", recorded.recordedAt().plusSeconds(1)));

        assertThat(build().state()).isEqualTo(HopState.PRESENT);
    }

    @Test
    void aRevocationThatCameFirstTakesTheStatementWithIt() {
        var recorded = push().recorded();

        parties.put(TestingParties.revoking("ci", recorded.recordedAt().minusSeconds(1)));

        assertThat(build().state()).isEqualTo(HopState.FAILED);
        assertThat(build().reason()).isEqualTo(Reason.KEY_REVOKED);
        assertThat(build().sentence()).isEqualTo("ci-1 was revoked before the ledger recorded the statement.");
    }

    @Test
    void nothingNewIsTakenFromARevokedKey() {
        parties.put(TestingParties.revoking("ci", Instant.parse("2026-01-01T00:00:00Z")));

        var answer =
                attestations.take(TestingStatements.signed(world.build()), Optional.empty(), new Actor.Service("test"));

        assertThat(((IntakeAnswer.Refused) answer).refusal().code()).isEqualTo("key_revoked");
    }

    private IntakeAnswer.Recorded push() {
        return (IntakeAnswer.Recorded)
                attestations.take(TestingStatements.signed(world.build()), Optional.empty(), new Actor.Service("test"));
    }

    private ChainHop build() {
        return artifacts.chain(world.image()).orElseThrow().hops().stream()
                .filter(hop -> hop.kind() == HopKind.BUILD_PROVENANCE)
                .findFirst()
                .orElseThrow();
    }
}
