package dev.chancery.ledger.witnessing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.SignedNote;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.VerificationKey;
import dev.chancery.ledger.store.Checkpoints;
import dev.chancery.ledger.store.Cosignatures;
import dev.chancery.ledger.store.Cosignatures.Seen;
import dev.chancery.ledger.testing.LedgerNode;
import dev.chancery.ledger.testing.OneKeyRing;
import dev.chancery.ledger.witnessing.Witnessing.Standing;
import dev.chancery.testing.TestPostgres;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The log and two witnesses that keep the rules, over HTTP. */
class WitnessingIT {

    private static final String ORIGIN = "test.local/ledger";

    private final LedgerNode node = LedgerNode.still(TestPostgres.freshUrl());
    private final TestingWitness one = witness("witness.example/one");
    private final TestingWitness two = witness("witness.example/two");
    private final WitnessProperties properties =
            new WitnessProperties(List.of(one.named(), two.named()), Duration.ofSeconds(15), Duration.ofSeconds(5), 2);
    private final Witnessing witnessing =
            new Witnessing(properties, node.reader(), node.bean(Checkpoints.class), node.bean(Cosignatures.class));
    private final PublishedCheckpoints published =
            new PublishedCheckpoints(node.bean(Checkpoints.class), node.bean(Cosignatures.class), properties);

    @AfterEach
    void close() {
        one.close();
        two.close();
        node.close();
    }

    @Test
    void publishesACheckpointWithTheCosignaturesOfBoth() throws InterruptedException {
        grow(3);

        assertThat(witnessing.round()).isEmpty();

        var note = SignedNote.parse(published.latest()).orElseThrow();
        assertThat(note.signatures()).hasSize(3);
        assertThat(note.verifies(ORIGIN, key())).isTrue();
        assertThat(one.key().sawAt(note.text(), note.signatures().get(1))).contains(TestingWitness.NOW);
        assertThat(two.key().sawAt(note.text(), note.signatures().get(2))).contains(TestingWitness.NOW);
        assertThat(witnessing.standings())
                .contains(new Standing(
                        one.key().name(), Optional.of(new Seen(one.key().name(), 3, TestingWitness.NOW))));
    }

    @Test
    void provesThatTheLogOnlyGrewSinceTheWitnessSawIt() throws InterruptedException {
        grow(3);
        witnessing.round();
        grow(4);

        assertThat(witnessing.round()).isEmpty();
        assertThat(one.size()).isEqualTo(7);
        assertThat(one.requests().getFirst()).startsWith("old 0\n\n" + ORIGIN + "\n3\n");
        assertThat(one.requests().getLast()).startsWith("old 3\n").contains("\n\n" + ORIGIN + "\n7\n");
    }

    @Test
    void asksNobodyTwiceAboutOneCheckpoint() throws InterruptedException {
        grow(1);
        witnessing.round();
        witnessing.round();

        assertThat(one.requests()).hasSize(1);
    }

    @Test
    void startsFromWhatTheWitnessSaysItSaw() throws InterruptedException {
        grow(2);
        var earlier = node.reader().latest();
        grow(3);
        one.sawAlready(2, earlier.root());

        assertThat(witnessing.round()).isEmpty();
        assertThat(one.requests()).hasSize(2);
        assertThat(one.requests().getLast()).startsWith("old 2\n");
    }

    @Test
    void saysSoWhenAWitnessSawALargerTreeThanOurs() throws InterruptedException {
        grow(2);
        one.sawAlready(9, new byte[32]);

        assertThat(witnessing.round())
                .containsExactly("It saw a tree of 9 entries signed in our name, and ours has 2.");
        assertThat(witnessing.standings().getFirst().seen()).isEmpty();
    }

    @Test
    void keepsNothingWhenTheWitnessSawAnotherTree() throws InterruptedException {
        grow(1);
        one.sawAlready(1, new byte[32]);
        grow(1);

        assertThat(witnessing.round()).containsExactly("It answered 422.");
    }

    @Test
    void keepsNoSignatureThatIsNotTheWitnessesOwnOverOurCheckpoint() throws InterruptedException {
        grow(1);
        one.spoil(_ -> one.line(new byte[72]));
        two.spoil(line -> line.replace("witness.example/two", "witness.example/three"));

        assertThat(witnessing.round())
                .containsExactly(
                        "No signature it answered with is its own over our checkpoint.",
                        "No signature it answered with is its own over our checkpoint.");
        assertThat(published.latest()).isEqualTo(node.reader().latest().note());
    }

    @Test
    void keepsNothingOfAnAnswerThatIsNoSignature() throws InterruptedException {
        grow(1);
        one.spoil(_ -> "<html>\n");
        two.spoil(_ -> "");

        assertThat(witnessing.round())
                .hasSize(2)
                .containsOnly("It answered with something other than signature lines.");
    }

    @Test
    void oneWitnessThatIsGoneDoesNotKeepTheOtherOut() throws InterruptedException {
        grow(1);
        one.close();

        assertThat(witnessing.round()).singleElement().asString().startsWith("It could not be reached: ");
        assertThat(two.size()).isEqualTo(1);
        assertThat(published.witnessed()).as("one of two is no quorum").isEmpty();
    }

    @Test
    void showsTheLargestCheckpointThatAQuorumCosigned() throws InterruptedException {
        grow(2);
        witnessing.round();
        grow(2);
        two.spoil(_ -> "");
        witnessing.round();

        assertThat(published.witnessed())
                .hasValueSatisfying(it -> assertThat(it).startsWith(ORIGIN + "\n2\n"));
        assertThat(published.latest()).startsWith(ORIGIN + "\n4\n");
    }

    private static VerificationKey key() {
        return new OneKeyRing().signer(SigningRole.LEDGER).verificationKey();
    }

    private static TestingWitness witness(String name) {
        return new TestingWitness(name, ORIGIN, key());
    }

    private void grow(int entries) {
        for (var entry = 0; entry < entries; entry++) {
            node.append("review:" + entry);
        }
        node.sequence();
    }
}
