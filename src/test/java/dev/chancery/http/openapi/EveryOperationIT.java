package dev.chancery.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.identity.Scopes;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Everything /openapi describes, asked badly: whatever comes in, the answer is a refusal that says what is wrong. */
@WholeApplication
class EveryOperationIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NOWHERE = "0197d6a0-0000-7000-8000-000000000000";

    /** GitHub's webhook says 503 while it has no secret, whatever comes in. */
    private static final List<Integer> HONEST_FAULTS = List.of(501, 503);

    @Autowired
    TestAccess access;

    private final List<Operation> operations = new ArrayList<>();
    private Api everyone = Api.anonymous(0);

    record Operation(String method, String path, JsonNode about, ObjectNode body) {

        boolean hasBody() {
            return about.has("requestBody");
        }

        boolean isGuarded() {
            return about.has("security");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** One way to ask badly: what it makes of the path, or of a body that has the right form. */
    record Mischief(String name, UnaryOperator<String> path, UnaryOperator<String> body, boolean isOfBodies) {

        static Mischief ofPaths(String name, UnaryOperator<String> path) {
            return new Mischief(name, path, UnaryOperator.identity(), false);
        }

        static Mischief ofBodies(String name, UnaryOperator<String> body) {
            return new Mischief(name, UnaryOperator.identity(), body, true);
        }

        /** Every member of the body becomes this. */
        static Mischief ofMembers(String name, JsonNode value) {
            return ofBodies(name, body -> {
                var node = (ObjectNode) JSON.readTree(body);
                node.propertyNames().forEach(it -> node.set(it, value));
                return node.toString();
            });
        }

        boolean concerns(Operation operation) {
            return !isOfBodies || operation.hasBody();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Mischief> mischief() {
        return Stream.of(
                Mischief.ofPaths("parameters that are no UTF-8", path -> path + "?limit=%ff"),
                Mischief.ofPaths(
                        "parameters of another kind", path -> path + "?limit=x&after=x&cursor=%22&q=%5B&at=never"),
                Mischief.ofPaths("the id of something else", path -> path.replace(NOWHERE, "'%3B--")),
                Mischief.ofBodies("null", _ -> "null"),
                Mischief.ofBodies("an empty object", _ -> "{}"),
                Mischief.ofMembers("nulls", JSON.nullNode()),
                Mischief.ofMembers("numbers", JSON.valueToTree(-1)),
                Mischief.ofMembers("objects", JSON.createObjectNode()),
                Mischief.ofMembers("lists of null", JSON.createArrayNode().addNull()),
                Mischief.ofMembers("lists of nothing", JSON.createArrayNode().add("")),
                Mischief.ofMembers("texts with NUL", JSON.valueToTree("a\0b")),
                Mischief.ofMembers(
                        "texts with markup", JSON.valueToTree("\r\nX: y<script>alert(1)</script>{{7*7}}'\"`")));
    }

    @BeforeEach
    void readTheDescription() {
        everyone = access.machine(Scopes.all().toArray(String[]::new));
        var description =
                JSON.readTree(Api.anonymous(access.port()).get("/openapi").body());
        description.path("paths").properties().stream()
                .filter(it -> !it.getKey().startsWith("/v1/probe"))
                .forEach(path -> path.getValue().properties().forEach(it -> {
                    var method = it.getKey().toUpperCase(Locale.ROOT);
                    operations.add(
                            new Operation(method, path.getKey(), it.getValue(), body(description, it.getValue())));
                }));
        assertThat(operations).hasSizeGreaterThan(90);
    }

    @ParameterizedTest
    @MethodSource("mischief")
    void refusesInWordsAndNeverBreaks(Mischief mischief) {
        var wrong = operations.stream()
                .filter(mischief::concerns)
                .flatMap(it -> complaints(it, send(everyone, it, mischief.path, mischief.body)))
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void opensNothingGuardedToNobody() {
        var nobody = Api.anonymous(access.port());
        var open = operations.stream()
                .filter(Operation::isGuarded)
                .filter(it -> send(nobody, it, path -> path, body -> body).statusCode() != 401)
                .toList();

        assertThat(open).isEmpty();
    }

    @Test
    void opensNothingGuardedToATokenOfAnotherScope() {
        var tokens = new HashMap<String, Api>();
        var open = operations.stream()
                .filter(Operation::isGuarded)
                .filter(it -> isLetIn(send(
                        tokens.computeIfAbsent(anotherScope(it), access::machine), it, path -> path, body -> body)))
                .toList();

        assertThat(open).isEmpty();
    }

    /** What Spring reads before it asks who may is refused for what it is; nothing of the operation was run. */
    private static boolean isLetIn(HttpResponse<String> answer) {
        return answer.statusCode() != 403 && answer.statusCode() != 415 && answer.statusCode() != 400;
    }

    private static String anotherScope(Operation operation) {
        var wanted = operation.about().at("/security/0/bearer").toString();
        return Stream.of("keys:write", "budgets:read", "access:evaluate")
                .filter(it -> !wanted.contains(it))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> complaints(Operation operation, HttpResponse<String> answer) {
        var status = answer.statusCode();
        var said = operation + " answered " + status + " " + answer.body();
        if (status >= 500 && !HONEST_FAULTS.contains(status)) {
            return Stream.of(said);
        }
        var hasId = answer.headers().firstValue("x-request-id").isPresent();
        return hasId && (status < 400 || isRefusal(answer)) ? Stream.of() : Stream.of(said);
    }

    /** Our problem document, or the error of the protocol that is spoken there. */
    private static boolean isRefusal(HttpResponse<String> answer) {
        var document = JSON.readTree(answer.body());
        var isProblem = answer.headers().firstValue("content-type").orElse("").startsWith("application/problem+json");
        return isProblem
                ? document.path("code").asString("").matches("[a-z0-9_]+")
                        && !document.path("detail").asString("").isBlank()
                : document.has("error") || document.has("response");
    }

    private static HttpResponse<String> send(
            Api api, Operation operation, UnaryOperator<String> path, UnaryOperator<String> body) {
        var request = api.request(path.apply(operation.path().replaceAll("\\{[^}]+}", NOWHERE)));
        return api.send(withBody(request, operation, body));
    }

    private static HttpRequest.Builder withBody(
            HttpRequest.Builder request, Operation operation, UnaryOperator<String> body) {
        var content = operation.about().at("/requestBody/content");
        if (content.isMissingNode()) {
            return request.method(operation.method(), BodyPublishers.noBody());
        }
        var text = body.apply(operation.body().toString());
        return request.header("content-type", content.propertyNames().iterator().next())
                .method(operation.method(), BodyPublishers.ofString(text));
    }

    private static ObjectNode body(JsonNode description, JsonNode operation) {
        var body = JSON.createObjectNode();
        operation.at("/requestBody/content").properties().stream()
                .findFirst()
                .map(it -> followed(description, it.getValue().path("schema")))
                .ifPresent(schema -> schema.path("properties")
                        .properties()
                        .forEach(it -> body.set(it.getKey(), example(followed(description, it.getValue())))));
        return body;
    }

    private static JsonNode followed(JsonNode description, JsonNode schema) {
        return schema.has("$ref")
                ? description.at(schema.path("$ref").asString().substring(1))
                : schema;
    }

    private static JsonNode example(JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "array" -> JSON.createArrayNode();
            case "object" -> JSON.createObjectNode();
            case "integer", "number" -> JSON.valueToTree(1);
            case "boolean" -> JSON.valueToTree(true);
            default -> JSON.valueToTree("text");
        };
    }
}
