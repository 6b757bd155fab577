package dev.chancery.review.github;

import dev.chancery.review.github.api.RepositoryName;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of a delivery that is known to be GitHub's, read for what it asks. */
record Payload(String event, JsonNode body) {

    private static final Set<String> NEW_HEAD = Set.of("opened", "synchronize", "reopened", "ready_for_review");
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final int TITLE = 200;

    /** Reads the body; empty when it is not a JSON object. */
    static Optional<Payload> read(String event, byte[] body) {
        try {
            return Optional.of(JsonMapper.shared().readTree(body))
                    .filter(JsonNode::isObject)
                    .map(it -> new Payload(event, it));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    String action() {
        return text("/action");
    }

    /** As GitHub names it; empty when the event is about no repository. */
    String repository() {
        return text("/repository/full_name");
    }

    Optional<Integer> pull() {
        var number = body.at("/pull_request/number");
        return number.isInt() && number.asInt() > 0 ? Optional.of(number.asInt()) : Optional.empty();
    }

    Delivery delivery() {
        return switch (event) {
            case "ping" -> new Delivery.Ping();
            case "pull_request" -> NEW_HEAD.contains(action()) ? newHead() : actionIgnored();
            case "check_run" -> action().equals("rerequested") ? again("/check_run/head_sha") : actionIgnored();
            case "check_suite" -> action().equals("rerequested") ? again("/check_suite/head_sha") : actionIgnored();
            default -> new Delivery.Ignored("event_ignored", "Events of the kind " + event + " ask for nothing here.");
        };
    }

    private Delivery newHead() {
        var repository = RepositoryName.parse(repository());
        var base = text("/pull_request/base/sha");
        var head = text("/pull_request/head/sha");
        if (repository.isEmpty() || pull().isEmpty() || !isCommit(base) || !isCommit(head)) {
            return new Delivery.Malformed(
                    "A pull_request event names repository.full_name, pull_request.number and the commits in"
                            + " pull_request.base.sha and pull_request.head.sha.");
        }
        if (body.at("/pull_request/draft").asBoolean(false)) {
            return new Delivery.Ignored("draft", "Drafts are reviewed once they are ready for review.");
        }
        return new Delivery.Review(new PullHead(repository.get(), pull().get(), base, head, title(pull().get())));
    }

    private Delivery again(String headAt) {
        var head = text(headAt);
        return RepositoryName.parse(repository()).isPresent() && isCommit(head)
                ? new Delivery.Again(repository(), head)
                : new Delivery.Malformed(
                        "A " + event + " event names repository.full_name and the commit in " + headAt + ".");
    }

    private Delivery actionIgnored() {
        return new Delivery.Ignored(
                "action_ignored", "The action “" + action() + "” of " + event + " asks for nothing here.");
    }

    /** One line without control characters, as a submission wants it. */
    private String title(int pull) {
        var line = text("/pull_request/title").replaceAll("\\p{Cntrl}+", " ").strip();
        var title = "#" + pull + " " + (line.isEmpty() ? "(untitled)" : line);
        return title.length() <= TITLE ? title : title.substring(0, title.offsetByCodePoints(0, TITLE - 1)) + "…";
    }

    private String text(String at) {
        var node = body.at(at);
        return node.isString() ? node.asString() : "";
    }

    private static boolean isCommit(String text) {
        return COMMIT.matcher(text).matches();
    }
}
