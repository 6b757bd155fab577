package dev.chancery.provenance.admission;

import dev.chancery.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    private static final Pattern UID = Pattern.compile("[!-~]{1,200}");

    /** A namespace of Kubernetes is a DNS label; what belongs to the whole cluster has none. */
    private static final Pattern NAMESPACE = Pattern.compile("([a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)?");

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
    record Unjudgeable(AdmissionRequest request, Refusal refusal) implements Read {}

    /** No review at all, so that there is nobody to answer. */
    record Malformed(Refusal refusal) implements Read {}

    static Read read(byte[] body) {
        try {
            var json = JsonMapper.shared().readTree(body);
            var request = json.path("request");
            if (!json.path("kind").asString("").equals("AdmissionReview")
                    || !json.path("apiVersion").asString("").equals("admission.k8s.io/v1")) {
                return malformed("malformed_review", "The body is no AdmissionReview of admission.k8s.io/v1.");
            }
            var uid = request.path("uid").isString() ? request.path("uid").asString() : "";
            if (!UID.matcher(uid).matches()) {
                return malformed(
                        "missing_uid", "The request of an AdmissionReview has a uid of at most 200 characters.");
            }
            var answered = json.path("response").path("uid").asString(uid);
            return answered.equals(uid)
                    ? read(uid, request)
                    : malformed(
                            "mismatched_uid",
                            "The review asks as %s, but carries a response to %s.".formatted(uid, Shown.of(answered)));
        } catch (JacksonException notJson) {
            return malformed("malformed_review", "The body is not JSON.");
        }
    }

    private static Malformed malformed(String code, String sentence) {
        return new Malformed(new Refusal(code, sentence));
    }

    private static Read read(String uid, JsonNode request) {
        var kind = Shown.of(request.path("kind").path("kind").asString(""));
        var asked = new AdmissionRequest(
                uid,
                kind,
                Shown.of(request.path("namespace").asString("")),
                request.path("dryRun").asBoolean(false),
                true,
                List.of());
        if (request.path("operation").asString("").equals("DELETE")) {
            return new Asked(asked);
        }
        return oddity(asked, request)
                .<Read>map(refusal -> new Unjudgeable(asked, refusal))
                .orElseGet(() -> asked.toRun(request));
    }

    /** What keeps a request from being judged before its containers are looked at. */
    private static Optional<Refusal> oddity(AdmissionRequest asked, JsonNode request) {
        if (!PODS.containsKey(asked.kind)) {
            return Optional.of(new Refusal(
                    "unknown_kind",
                    "Deployment admission does not know where a %s keeps its containers, so it lets none in."
                            .formatted(asked.kind.isEmpty() ? "request without a kind" : asked.kind)));
        }
        var told = request.path("object").path("kind").asString(asked.kind);
        if (!told.equals(asked.kind)) {
            return Optional.of(new Refusal(
                    "mismatched_kind",
                    "The request is about a %s, but its object says that it is a %s."
                            .formatted(asked.kind, Shown.of(told))));
        }
        return NAMESPACE.matcher(asked.namespace).matches()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "malformed_namespace",
                        "The request is for the namespace %s, which is no name of one.".formatted(asked.namespace)));
    }

    private Read toRun(JsonNode request) {
        var path = PODS.getOrDefault(kind, List.of());
        return images(request.path("object"), path)
                .<Read>map(images -> new Asked(toRun(images, before(request, path))))
                .orElseGet(() -> new Unjudgeable(
                        this,
                        new Refusal("malformed_object", "The %s has no readable list of containers.".formatted(kind))));
    }

    /** The images an update finds in place; what it only keeps running is not asked for again. */
    private static List<Named> before(JsonNode request, List<String> path) {
        return request.path("operation").asString("").equals("UPDATE")
                ? images(request.path("oldObject"), path).orElse(List.of())
                : List.of();
    }

    private AdmissionRequest toRun(List<Named> images, List<Named> before) {
        var known = before.stream().map(Named::image).collect(Collectors.toSet());
        var isNothingNew = images.stream().map(Named::image).allMatch(known::contains);
        return new AdmissionRequest(uid, kind, namespace, dryRun, isNothingNew, isNothingNew ? List.of() : images);
    }

    private static Optional<List<Named>> images(JsonNode object, List<String> path) {
        var pod = object;
        for (var member : path) {
            pod = pod.path(member);
        }
        return images(pod);
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
                    "container " + Shown.of(container.path("name").asString("without a name")),
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
                        "volume " + Shown.of(volume.path("name").asString("without a name")),
                        volume.path("image").path("reference").asString("")));
    }
}
