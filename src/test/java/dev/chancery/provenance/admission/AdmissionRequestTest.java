package dev.chancery.provenance.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.Refusal;
import dev.chancery.provenance.admission.AdmissionRequest.Asked;
import dev.chancery.provenance.admission.AdmissionRequest.Malformed;
import dev.chancery.provenance.admission.AdmissionRequest.Named;
import dev.chancery.provenance.admission.AdmissionRequest.Unjudgeable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionRequestTest {

    private static final String SPEC = "{\"containers\":[{\"name\":\"app\",\"image\":\"a\"}]}";

    @Test
    void findsThePodInEveryKindOfWorkload() {
        assertThat(images("Pod", "{\"spec\":%s}".formatted(SPEC))).containsExactly("a");
        for (var kind : List.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Job")) {
            assertThat(images(kind, "{\"spec\":{\"template\":{\"spec\":%s}}}".formatted(SPEC)))
                    .containsExactly("a");
        }
        assertThat(images(
                        "CronJob",
                        "{\"spec\":{\"jobTemplate\":{\"spec\":{\"template\":{\"spec\":%s}}}}}".formatted(SPEC)))
                .containsExactly("a");
    }

    @Test
    void looksAtInitAndEphemeralContainersAndImageVolumesToo() {
        assertThat(images("Pod", """
                        {"spec":{"containers":[{"name":"app","image":"a"}],
                         "initContainers":[{"name":"init","image":"b"}],
                         "ephemeralContainers":[{"name":"debug","image":"c"}],
                         "volumes":[{"name":"models","image":{"reference":"d"}},{"name":"tmp","emptyDir":{}}]}}""")).containsExactly("b", "a", "c", "d");
    }

    @Test
    void aContainerWithoutAnImageIsStillAContainer() {
        assertThat(images("Pod", "{\"spec\":{\"containers\":[{\"name\":\"app\"}]}}"))
                .containsExactly("");
    }

    @Test
    void whatHasNoReadableContainersIsDeniedRatherThanLetThrough() {
        for (var pod : List.of(
                "{}",
                "{\"spec\":{}}",
                "{\"spec\":{\"containers\":[]}}",
                "{\"spec\":{\"containers\":\"a\"}}",
                "{\"spec\":{\"containers\":[{\"image\":\"a\"}],\"initContainers\":{}}}")) {
            assertThat(denial(review("Pod", pod)))
                    .isEqualTo(new Refusal("malformed_object", "The Pod has no readable list of containers."));
        }
        assertThat(denial(review("ConfigMap", "{}")).code()).isEqualTo("unknown_kind");
    }

    @Test
    void whatIsNoReviewCannotBeAnswered() {
        for (var body : List.of(
                "",
                "[]",
                "nonsense",
                "{}",
                "{\"apiVersion\":\"admission.k8s.io/v1beta1\",\"kind\":\"AdmissionReview\",\"request\":{\"uid\":\"u\"}}",
                "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\"}",
                "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"request\":{\"uid\":7}}",
                "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"request\":{\"uid\":\" \"}}")) {
            assertThat(read(body)).as(body).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void eachThingThatIsNoReviewHasItsCode() {
        assertThat(refusal("nonsense")).isEqualTo("malformed_review");
        assertThat(refusal(review("Pod", "{}").replace("\"uid\":\"u-1\",", ""))).isEqualTo("missing_uid");
        assertThat(refusal(review("Pod", "{}").replace("\"request\"", "\"response\":{\"uid\":\"u-2\"},\"request\"")))
                .isEqualTo("mismatched_uid");
    }

    @Test
    void anObjectOfAnotherKindThanTheRequestIsDenied() {
        var disguised = "{\"kind\":\"Deployment\",\"spec\":%s}".formatted(SPEC);

        assertThat(denial(review("Pod", disguised)))
                .isEqualTo(new Refusal(
                        "mismatched_kind", "The request is about a Pod, but its object says that it is a Deployment."));
    }

    @Test
    void aNamespaceThatCannotBeOneIsDenied() {
        for (var namespace : List.of("Production", "a/b", "-a", "a".repeat(64), "a\\u0000b", "\\ud800")) {
            assertThat(denial(review("Pod", "{\"spec\":%s}".formatted(SPEC)).replace("production", namespace))
                            .code())
                    .as(namespace)
                    .isEqualTo("malformed_namespace");
        }
    }

    @Test
    void aUidIsShortAndReadable() {
        for (var uid : List.of("u 1", "u\\u0000", "u\\ud800", "ü", "u".repeat(201))) {
            assertThat(refusal(review("Pod", "{}").replace("u-1", uid))).as(uid).isEqualTo("missing_uid");
        }
    }

    @Test
    void anUpdateThatKeepsItsImagesAsksForNothing() {
        var update = review("Pod", "{\"spec\":%s},\"oldObject\":{\"spec\":%s}".formatted(SPEC, SPEC))
                .replace("CREATE", "UPDATE");

        assertThat(((Asked) read(update)).request().asksForNothing()).isTrue();
    }

    @Test
    void anUpdateThatBringsAnImageIsJudgedWhole() {
        var more = "{\"containers\":[{\"image\":\"a\"}],\"ephemeralContainers\":[{\"image\":\"shell\"}]}";
        var update = review("Pod", "{\"spec\":%s},\"oldObject\":{\"spec\":%s}".formatted(more, SPEC))
                .replace("CREATE", "UPDATE");

        var request = ((Asked) read(update)).request();
        assertThat(request.asksForNothing()).isFalse();
        assertThat(request.images()).extracting(Named::image).containsExactly("a", "shell");
    }

    @Test
    void aCreationThatShowsAnOldObjectIsJudgedAllTheSame() {
        var creation = review("Pod", "{\"spec\":%s},\"oldObject\":{\"spec\":%s}".formatted(SPEC, SPEC));

        assertThat(((Asked) read(creation)).request().asksForNothing()).isFalse();
    }

    @Test
    void aDeletionAsksForNothing() {
        var deletion = review("Pod", "null").replace("CREATE", "DELETE");

        assertThat(((Asked) read(deletion)).request().asksForNothing()).isTrue();
    }

    @Test
    void readsImageReferencesAndWritesTheirRepositoriesOut() {
        var digest = "sha256:" + "ab".repeat(32);
        assertThat(resource("registry.example/payments:1.2@" + digest)).isEqualTo("oci://registry.example/payments");
        assertThat(resource("localhost:5000/payments@" + digest)).isEqualTo("oci://localhost:5000/payments");
        assertThat(resource("nginx@" + digest)).isEqualTo("oci://docker.io/library/nginx");
        assertThat(resource("acme/payments@" + digest)).isEqualTo("oci://docker.io/acme/payments");
        assertThat(ImageReference.parse("registry.example/payments:latest")
                        .orElseThrow()
                        .digest())
                .isEmpty();
        for (var odd : List.of(
                "",
                "Upper/case@" + digest,
                "a@sha256:12",
                "a@" + digest + "@" + digest,
                "a b",
                "a@sha1:" + "0".repeat(40))) {
            assertThat(ImageReference.parse(odd)).as(odd).isEmpty();
        }
    }

    private static String refusal(String body) {
        return ((Malformed) read(body)).refusal().code();
    }

    private static Refusal denial(String body) {
        return ((Unjudgeable) read(body)).refusal();
    }

    private static String resource(String image) {
        return ImageReference.parse(image).orElseThrow().resourceUri();
    }

    private static List<String> images(String kind, String object) {
        return ((Asked) read(review(kind, object)))
                .request().images().stream().map(Named::image).toList();
    }

    private static AdmissionRequest.Read read(String body) {
        return AdmissionRequest.read(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String review(String kind, String object) {
        return """
                {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{"uid":"u-1",
                 "kind":{"group":"","version":"v1","kind":"%s"},"operation":"CREATE","namespace":"production",
                 "object":%s}}""".formatted(kind, object);
    }
}
