package dev.chancery.provenance.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.provenance.admission.AdmissionRequest.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    private static final Instant LATER = Instant.parse("2026-03-01T10:00:00Z");
    private static final Digest SUMMARY = Digest.sha256(new byte[] {1});
    private static final String GOOD = "registry.example/good@sha256:" + "a".repeat(64);
    private static final String BAD = "registry.example/bad@sha256:" + "b".repeat(64);
    private static final String URGENT = "registry.example/urgent@sha256:" + "c".repeat(64);

    private final List<Place> looked = new ArrayList<>();

    @Test
    void aDigestInEightContainersIsLookedAtOnce() {
        var eight = IntStream.range(0, 8)
                .mapToObj(index -> new Named("container c" + index, GOOD))
                .toList();

        var workload = Workload.judged(asking(eight), this::judge);

        assertThat(workload.answer().allowed()).isTrue();
        assertThat(looked).hasSize(1);
    }

    @Test
    void theSameDigestElsewhereIsAnotherQuestion() {
        var workload = judged(GOOD, GOOD.replace("good", "mirror"));

        assertThat(workload.judged()).hasSize(2);
    }

    @Test
    void theFirstImageThatMayNotRunAnswersForAll() {
        var answer = judged(GOOD, BAD, "registry.example/good:latest").answer();

        assertThat(answer.allowed()).isFalse();
        assertThat(answer.code()).isEqualTo("no_summary");
        assertThat(answer.sentence()).isEqualTo("The container app may not run sha256:bbbb…bbbb: Nobody verified it.");
    }

    @Test
    void aTagIsRefusedWithoutBeingLookedAt() {
        var answer = judged("registry.example/good:latest").answer();

        assertThat(answer.code()).isEqualTo("image_not_by_digest");
        assertThat(answer.sentence())
                .isEqualTo("The container app names its image registry.example/good:latest by a tag or not at all, and"
                        + " only a digest says what runs.");
        assertThat(looked).isEmpty();
    }

    @Test
    void anEmergencyIsSaidEvenBesideVerifiedImages() {
        assertThat(judged(GOOD, URGENT, GOOD).answer().emergency()).isTrue();
        assertThat(judged(URGENT, BAD).answer().allowed()).isFalse();
    }

    private Workload judged(String... images) {
        return Workload.judged(
                asking(Stream.of(images)
                        .map(image -> new Named("container app", image))
                        .toList()),
                this::judge);
    }

    private static AdmissionRequest asking(List<Named> images) {
        return new AdmissionRequest("u-1", "Pod", "production", true, false, images);
    }

    private Judgement judge(Place place) {
        looked.add(place);
        return switch (place.resourceUri()) {
            case "oci://registry.example/bad" ->
                Judgement.denied(new Refusal("no_summary", "Nobody verified it."), LATER);
            case "oci://registry.example/urgent" -> Judgement.emergency(SUMMARY, LATER);
            default -> Judgement.admitted(SUMMARY, LATER);
        };
    }
}
