package dev.chancery.provenance.admission;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Kubernetes asks in an AdmissionReview v1: which images are to run, in which namespace. */
record AdmissionRequest(
        String uid, String kind, String namespace, boolean dryRun, boolean asksForNothing, List<Named> images) {

    /** Where each kind of workload keeps the pods it makes. */
    private static final Map<String, List<String>> PODS = Map.of(
            "Pod", List.of("spec"),
            "Deployment", List.of("spec", "template", "spec"),
            "StatefulSet", List.of("spec", "template", "spec"),
            "DaemonSet", List.of("spec", "template", "spec"),
            "ReplicaSet", List.of("spec", "template", "spec"),
            "ReplicationController", List.of("spec", "template", "spec"),
            "Job", List.of("spec", "template", "spec"),
            "CronJob", List.of("spec", "jobTemplate", "spec", "template", "spec"));

    AdmissionRequest {
        images = List.copyOf(images);
    }

    /** An image and the container or volume that names it. */
    record Named(String by, String image) {}

    /** The outcome of reading a review. */
    sealed interface Read {}

    /** A review that can be judged. */
    record Asked(AdmissionRequest request) implements Read {}

    /** A review that can be answered, but names nothing that could be judged. */
    record Unjudgeable(String uid, String code, String sentence) implements Read {}

    /** No review at all. */
    record Malformed(String sentence) implements Read {}

    static Read read(byte[] body) {
        try {
            var json = JsonMapper.shared().readTree(body);
            var request = json.path("request");
            if (!json.path("kind").asString("").equals("AdmissionReview")
                    || !json.path("apiVersion").asString("").equals("admission.k8s.io/v1")) {
                return new Malformed("The body is no AdmissionReview of admission.k8s.io/v1.");
            }
            var uid = request.path("uid").isString() ? request.path("uid").asString() : "";
            return uid.isBlank() || uid.length() > 200
                    ? new Malformed("The request of an AdmissionReview has a uid.")
                    : read(uid, request);
        } catch (JacksonException notJson) {
            return new Malformed("The body is not JSON.");
        }
    }

    private static Read read(String uid, JsonNode request) {
        var kind = request.path("kind").path("kind").asString("");
        var dryRun = request.path("dryRun").asBoolean(false);
        var namespace = request.path("namespace").asString("");
        if (request.path("operation").asString("").equals("DELETE")) {
            return new Asked(new AdmissionRequest(uid, kind, namespace, dryRun, true, List.of()));
        }
        var path = PODS.get(kind);
        if (path == null) {
            return new Unjudgeable(
                    uid,
                    "unknown_kind",
                    "Deployment admission does not know where a %s keeps its containers, so it lets none in."
                            .formatted(kind.isEmpty() ? "request without a kind" : kind));
        }
        var pod = request.path("object");
        for (var member : path) {
            pod = pod.path(member);
        }
        return images(pod)
                .<Read>map(images -> new Asked(new AdmissionRequest(uid, kind, namespace, dryRun, false, images)))
                .orElseGet(() -> new Unjudgeable(
                        uid, "malformed_object", "The %s has no readable list of containers.".formatted(kind)));
    }

    private static Optional<List<Named>> images(JsonNode pod) {
        var named = new ArrayList<Named>();
        for (var list : List.of("initContainers", "containers", "ephemeralContainers")) {
            var containers = pod.path(list);
            var isAbsent = containers.isMissingNode() || containers.isNull();
            if (isAbsent ? list.equals("containers") : !containers.isArray()) {
                return Optional.empty();
            }
            containers.forEach(container -> named.add(new Named(
                    "container " + container.path("name").asString("without a name"),
                    container.path("image").asString(""))));
        }
        volumes(pod).forEach(named::add);
        return pod.path("containers").isEmpty() ? Optional.empty() : Optional.of(named);
    }

    private static Stream<Named> volumes(JsonNode pod) {
        return pod.path("volumes")
                .valueStream()
                .filter(volume -> volume.has("image"))
                .map(volume -> new Named(
                        "volume " + volume.path("name").asString("without a name"),
                        volume.path("image").path("reference").asString("")));
    }
}
