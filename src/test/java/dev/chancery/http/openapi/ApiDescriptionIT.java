package dev.chancery.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
class ApiDescriptionIT {

    private static final List<String> OPEN = List.of(
            "/healthz", "/readyz", "/.well-known/", "/ledger/", "/oauth2/", "/probe", "/webhooks/", "/predicates");

    @Autowired
    TestAccess access;

    private JsonNode description;

    @BeforeEach
    void anyoneAsksForIt() {
        var answer = Api.anonymous(access.port()).get("/openapi");
        assertThat(answer.statusCode()).isEqualTo(200);
        description = JsonMapper.shared().readTree(answer.body());
    }

    @Test
    void namesTheScopeOfEveryGuardedOperation() {
        var unguarded = new ArrayList<String>();
        for (var path : description.path("paths").propertyNames()) {
            for (var operation : description.path("paths").path(path)) {
                if (OPEN.stream().noneMatch(path::startsWith)
                        && operation.at("/security/0/bearer").isEmpty()) {
                    unguarded.add(path + " " + operation.path("operationId").asString());
                }
            }
        }
        assertThat(unguarded).isEmpty();
    }

    @Test
    void givesEveryOperationANameOfItsOwn() {
        var names = new ArrayList<String>();
        for (var path : description.path("paths")) {
            for (var operation : path) {
                names.add(operation.path("operationId").asString());
                assertThat(operation.path("summary").asString()).isNotBlank();
            }
        }
        assertThat(names).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    @Test
    void explainsEveryOperationAndParameter() {
        var unexplained = new ArrayList<String>();
        description.path("paths").properties().stream()
                .filter(it -> !it.getKey().startsWith("/v1/probe"))
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (operation.getValue().path("description").asString("").isBlank()) {
                        unexplained.add(operation.getKey() + " " + path.getKey());
                    }
                    operation.getValue().path("parameters").forEach(it -> {
                        if (it.path("in").asString().equals("query")
                                && it.path("description").asString("").isBlank()) {
                            unexplained.add(
                                    path.getKey() + "?" + it.path("name").asString());
                        }
                    });
                }));

        assertThat(unexplained).isEmpty();
    }

    @Test
    void groupsOperationsUnderTagsThatSayWhatTheyAre() {
        var tags = new HashSet<String>();
        description.path("tags").forEach(it -> tags.add(it.path("name").asString()));

        assertThat(tags).contains("Agent", "Task", "Asset writing", "Review");
        assertThat(description.toString()).doesNotContain("<code>");
    }

    @Test
    void namesMembersAsTheBodiesDo() {
        var agent = description.at("/components/schemas/identity.AgentJson.Wanted/properties");

        assertThat(agent.propertyNames()).contains("name", "purpose", "spiffe_id");
    }

    @Test
    void holdsEverySchemaItRefersTo() {
        var missing = new HashSet<String>();
        description.findValues("$ref").forEach(it -> {
            if (description.at(it.asString().substring(1)).isMissingNode()) {
                missing.add(it.asString());
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void saysThatARefusalIsAProblemDocument() {
        var refusal = description.at("/paths/~1v1~1tasks/post/responses/default/content/application~1problem+json");

        assertThat(refusal.at("/schema/$ref").asString()).isEqualTo("#/components/schemas/Problem");
        assertThat(description.at("/components/schemas/Problem/required").toString())
                .contains("code");
    }
}
