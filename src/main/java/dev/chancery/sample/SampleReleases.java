package dev.chancery.sample;

import dev.chancery.identity.People;
import dev.chancery.identity.PersonRecord;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.Artifacts;
import dev.chancery.provenance.chain.HopKind;
import dev.chancery.provenance.chain.HopState;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Four images of the sample repository: one with a whole chain, one whose approval is missing, one whose build was
 * signed by a party that may not, and one two people let in. All of it goes the way anybody's statements go.
 */
@Component
class SampleReleases {

    private static final Logger LOG = LoggerFactory.getLogger(SampleReleases.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int PATIENCE = 240;

    private final SampleParties parties;
    private final SampleDelivery delivery;
    private final Artifacts artifacts;
    private final People people;
    private final SampleFolder folder;

    SampleReleases(
            SampleParties parties, SampleDelivery delivery, Artifacts artifacts, People people, SampleFolder folder) {
        this.parties = parties;
        this.delivery = delivery;
        this.artifacts = artifacts;
        this.people = people;
        this.folder = folder;
    }

    /** Makes them once the reviews of their commits have ended. */
    void make() {
        var commits = folder.repository().changes().stream()
                .map(change -> Digest.gitCommit(change.head()))
                .toList();
        if (commits.size() < 3 || !await(commits)) {
            LOG.warn("The sample's releases wait for reviews that did not end; they are left out.");
            return;
        }
        parties.introduce(person("admin"));
        whole(SampleImage.of("payments:1.4.0", commits.get(0)));
        withoutApproval(SampleImage.of("payments:1.4.1", commits.get(1)));
        builtByAStranger(SampleImage.of("payments:1.4.2", commits.get(2)));
        letInByTwo(SampleImage.of("payments:1.4.3", commits.get(1)));
    }

    private void whole(SampleImage image) {
        delivery.push(image.intent(), image.pullRequest("grace"), image.approval("ada", "grace"));
        delivery.push(image.build(), image.signature(), image.changeClass("stateless", "Roll back at will."));
        delivery.verify(image);
        delivery.push(image.request("staging"));
        delivery.admit(image, "staging");
        delivery.push(image.deployment("staging", "payments-41", "stateless"));
        delivery.push(image.request("production"));
        delivery.admit(image, "production");
        delivery.push(image.deployment("production", "payments-17", "stateless"));
    }

    private void withoutApproval(SampleImage image) {
        delivery.push(image.pullRequest("linus"), image.build(), image.signature());
        delivery.push(image.changeClass("stateful", "Sessions written since stay as they are."));
        delivery.verify(image);
        delivery.admit(image, "production");
    }

    private void builtByAStranger(SampleImage image) {
        delivery.push(image.pullRequest("grace"), image.approval("ada", "grace"), image.signature());
        delivery.push(image.changeClass("stateless", "Roll back at will."));
        delivery.pushAs("release-signer", image.build());
        parties.leaveBuildsToCi(person("admin"));
        delivery.verify(image);
        delivery.admit(image, "production");
    }

    private void letInByTwo(SampleImage image) {
        delivery.push(image.build(), image.signature());
        delivery.push(image.changeClass("migration", "Run V12 in reverse before the earlier image starts."));
        delivery.verify(image);
        delivery.letIn(
                image,
                "production",
                "Refunds are booked twice since noon; the fix cannot wait for the second reader.",
                List.of(person("admin"), person("reviewer")));
        delivery.admit(image, "production");
        delivery.push(image.deployment("production", "payments-18", "migration"));
    }

    private Actor.Person person(String name) {
        return people.find(name).map(PersonRecord::actor).orElseThrow();
    }

    private boolean await(List<Digest> commits) {
        for (var attempt = 0; attempt < PATIENCE; attempt++) {
            if (commits.stream().allMatch(this::isReviewed)) {
                return true;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return false;
    }

    private boolean isReviewed(Digest commit) {
        return artifacts.chain(commit).stream()
                .flatMap(chain -> chain.hops().stream())
                .anyMatch(hop -> hop.kind() == HopKind.REVIEW_VERDICT && hop.state() == HopState.PRESENT);
    }
}
