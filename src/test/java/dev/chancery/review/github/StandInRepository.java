package dev.chancery.review.github;

import dev.chancery.review.github.StandInGitHub.Reply;
import dev.chancery.review.github.StandInGitHub.Request;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A repository on the stand-in: commits with diffs and files, and the check runs and comments it was given. */
public final class StandInRepository {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicLong IDS = new AtomicLong(1000);

    /** Who we are there. */
    static final String LOGIN = "chancery-app[bot]";

    private final String name;
    private final Map<String, String> diffs = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> checkRuns = new LinkedHashMap<>();
    private final Map<Long, ObjectNode> comments = new LinkedHashMap<>();
    private final List<ObjectNode> reviews = new ArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Deque<Spoilt> spoilt = new ConcurrentLinkedDeque<>();

    /** An answer in place of the right one, to the next request that begins so. */
    private record Spoilt(String line, Fault fault) {}

    /** Something that goes wrong. */
    @FunctionalInterface
    public interface Fault {

        Reply answer(Runnable rightly);
    }

    StandInRepository(String name) {
        this.name = name;
    }

    /** Anything between these two commits is this diff, and these are the files at the head. */
    public StandInRepository with(String base, String head, String diff, Map<String, String> filesAtHead) {
        diffs.put(base + "..." + head, diff);
        filesAtHead.forEach((path, text) -> files.put(head + ":" + path, text));
        return this;
    }

    /** The next request that begins so, such as {@code POST /check-runs}, is answered with this. */
    public StandInRepository spoil(String line, Fault fault) {
        spoilt.add(new Spoilt(line, fault));
        return this;
    }

    public String name() {
        return name;
    }

    public synchronized List<ObjectNode> checkRuns() {
        return List.copyOf(checkRuns.values());
    }

    public synchronized List<ObjectNode> comments() {
        return List.copyOf(comments.values());
    }

    public synchronized List<ObjectNode> reviews() {
        return List.copyOf(reviews);
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** A comment somebody else left. */
    public synchronized void comment(String login, String body) {
        keepComment(JSON.createObjectNode().put("body", body), login);
    }

    Reply answer(Request request) {
        requests.add(request);
        var fault = spoilt.stream()
                .filter(it -> request.line().startsWith(it.line()))
                .findFirst()
                .filter(spoilt::remove);
        if (fault.isPresent()) {
            return fault.get().fault().answer(() -> rightly(request));
        }
        return rightly(request);
    }

    private synchronized Reply rightly(Request request) {
        var path = request.path();
        return switch (request.method()) {
            case "POST" -> path.equals("/check-runs") ? newCheckRun(request.body()) : newReview(request.body());
            case "PATCH" ->
                path.startsWith("/check-runs/") ? changedCheckRun(path, request.body()) : changedComment(path, request);
            default -> read(request);
        };
    }

    private Reply read(Request request) {
        var path = request.path();
        if (path.startsWith("/compare/")) {
            return compare(path.substring("/compare/".length()), request.accept());
        }
        if (path.startsWith("/contents/")) {
            var file = files.get(request.query().replace("ref=", "") + ":" + path.substring("/contents/".length()));
            return file == null ? missing() : Reply.of(200, file);
        }
        if (path.endsWith("/check-runs")) {
            return said(JSON.createObjectNode().set("check_runs", JSON.valueToTree(checkRuns.values())));
        }
        if (path.startsWith("/check-runs/")) {
            var run = checkRuns.get(id(path));
            return run == null ? missing() : said(run);
        }
        if (path.endsWith("/comments")) {
            return said(JSON.valueToTree(comments.values()));
        }
        return path.endsWith("/reviews") ? said(JSON.valueToTree(reviews)) : missing();
    }

    private Reply compare(String range, String accept) {
        var diff = diffs.get(range);
        if (diff == null) {
            return missing();
        }
        var fork = range.substring(0, range.indexOf("..."));
        return accept.contains("diff")
                ? Reply.of(200, diff)
                : Reply.of(200, "{\"merge_base_commit\": {\"sha\": \"" + fork + "\"}}");
    }

    private Reply newCheckRun(JsonNode body) {
        var run = ((ObjectNode) body.deepCopy()).put("id", IDS.incrementAndGet());
        checkRuns.put(run.get("id").asLong(), run);
        return Reply.of(201, run.toString());
    }

    private Reply changedCheckRun(String path, JsonNode change) {
        var run = checkRuns.get(id(path));
        if (run == null) {
            return missing();
        }
        var annotations = JSON.createArrayNode();
        run.at("/output/annotations").forEach(annotations::add);
        var added = change.at("/output/annotations");
        if (added.size() > 50) {
            return Reply.of(422, "{\"message\": \"No more than 50 annotations\"}");
        }
        added.forEach(annotations::add);
        change.properties().forEach(it -> run.set(it.getKey(), it.getValue()));
        if (run.get("output") instanceof ObjectNode output) {
            output.set("annotations", annotations);
            output.put("annotations_count", annotations.size());
        }
        return said(run);
    }

    private Reply newReview(JsonNode body) {
        var user = JSON.createObjectNode().put("login", LOGIN);
        var review = JSON.createObjectNode()
                .put("id", IDS.incrementAndGet())
                .put("body", body.path("body").asString(""));
        review.set("user", user);
        reviews.add(review);
        body.path("comments").forEach(it -> keepComment((ObjectNode) it.deepCopy(), LOGIN));
        return said(review);
    }

    private void keepComment(ObjectNode comment, String login) {
        comment.put("id", IDS.incrementAndGet()).putObject("user").put("login", login);
        comments.put(comment.get("id").asLong(), comment);
    }

    private Reply changedComment(String path, Request request) {
        var comment = comments.get(id(path));
        if (comment == null) {
            return missing();
        }
        comment.set("body", request.body().get("body"));
        return said(comment);
    }

    private static long id(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private static Reply said(JsonNode body) {
        return Reply.of(200, body.toString());
    }

    private static Reply missing() {
        return Reply.of(404, "{\"message\": \"Not Found\"}");
    }
}
