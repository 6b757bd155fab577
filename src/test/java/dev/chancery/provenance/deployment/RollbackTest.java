package dev.chancery.provenance.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.Digest;
import dev.chancery.provenance.deployment.Rollback.Step;
import dev.chancery.provenance.store.Deployments.Rollout;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RollbackTest {

    @Test
    void goingBackOverNothingUndoesNothing() {
        assertThat(new Rollback(rollout(), List.of()).inWords()).isEqualTo("nothing");
    }

    @Test
    void theHardestChangeBetweenSaysWhatGoingBackMeans() {
        var rollback = new Rollback(
                rollout(), List.of(step("stateless", true), step("migration", true), step("stateless", true)));

        assertThat(rollback.inWords()).isEqualTo("2 stateless, 1 migration");
        assertThat(rollback.hardest()).isEqualTo(ChangeClass.MIGRATION);
        assertThat(rollback.meaning()).startsWith("The data was migrated");
    }

    @Test
    void aMigrationWithoutAWayBackIsOneWay() {
        assertThat(new Rollback(rollout(), List.of(step("migration", false))).meaning())
                .isEqualTo("A migration between has no way back: restore from before it, or go forward.");
    }

    @Test
    void aRolloutWithoutAVerifiedClassCountsAsTheHardest() {
        assertThat(new Rollback(rollout(), List.of(step("migration", true), step("", true))).hardest())
                .isEqualTo(ChangeClass.UNKNOWN);
    }

    private static Step step(String changeClass, boolean reversible) {
        return new Step(rollout(), ChangeClass.labelled(changeClass), reversible, "");
    }

    private static Rollout rollout() {
        var digest = Digest.sha256(new byte[0]);
        return new Rollout(
                digest, "production", "oci://a/b", digest, "payments", "payments-1", Optional.empty(), Instant.EPOCH);
    }
}
