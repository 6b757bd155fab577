package dev.chancery.catalog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.CatalogWorld;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class AssetApiIT {

    @Autowired
    CatalogWorld world;

    @Autowired
    TestAccess access;

    private final AssetName name = CatalogWorld.newName();
    private final String path = "/v1/assets/" + name;
    private Api machine = Api.anonymous(0);

    @BeforeEach
    void enter() {
        machine = access.machine("assets:read", "assets:write");
    }

    @Test
    void tellsWhatIsInUse() {
        world.live(name, "one");

        var asset = Api.json(machine.get(path));

        assertThat(asset.path("kind").asString()).isEqualTo(name.kind());
        assertThat(asset.path("labels").path("production").asInt()).isEqualTo(1);
        assertThat(machine.get("/v1/assets").body()).contains(name.name());
        assertThat(machine.get("/v1/assets/" + name.kind()).body()).contains(name.name());
    }

    @Test
    void tellsWhatWasInUseAtAMoment() {
        world.live(name, "one");

        assertThat(Api.json(machine.get(path + "?at=2999-01-01T00:00:00Z"))
                        .path("version")
                        .path("number")
                        .asInt())
                .isEqualTo(1);
        assertThat(refusal(machine.get(path + "?at=2001-01-01T00:00:00Z"))).isEqualTo("404 unknown_version");
        assertThat(refusal(machine.get(path + "?at=tuesday"))).isEqualTo("400 malformed_moment");
    }

    @Test
    void givesTheTextAsAFile() {
        var version = world.live(name, "# one\n");

        var file = machine.get(path + "/versions/1/content");

        assertThat(file.body()).isEqualTo("# one\n");
        assertThat(file.headers().firstValue("content-disposition"))
                .hasValueSatisfying(it -> assertThat(it).contains(name.name() + "-v1.md"));
        assertThat(file.headers().firstValue("etag")).contains("\"" + version.digest() + "\"");
    }

    @Test
    void takesAProposalAndTakesItBack() {
        var created = machine.post(path + "/versions", """
                {"content": "one", "message": "From the repository"}""");

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("location")).contains(path + "/versions/1");
        assertThat(Api.json(created).path("state").asString()).isEqualTo("proposed");
        assertThat(Api.json(created).path("author").asString()).startsWith("client:");
        assertThat(Api.json(machine.post(path + "/versions/1/withdraw", "{}"))
                        .path("state")
                        .asString())
                .isEqualTo("draft");
        assertThat(Api.json(machine.post(path + "/versions/1/propose", "{}"))
                        .path("state")
                        .asString())
                .isEqualTo("proposed");
        assertThat(Api.json(machine.get(path + "/versions")).path("versions").size())
                .isEqualTo(1);
    }

    @Test
    void keepsADraftWhenAskedTo() {
        var created = machine.post(path + "/versions", """
                {"content": "one", "message": "Not yet", "draft": true}""");

        assertThat(Api.json(created).path("state").asString()).isEqualTo("draft");
    }

    @Test
    void saysWhereATextIsUnsound() {
        var refused = machine.post(path + "/versions", """
                {"content": "fine\\nbroken", "message": "From the repository"}""");

        assertThat(refusal(refused)).isEqualTo("422 unsound_content");
        var fault = Api.json(refused).path("faults").path(0);
        assertThat(fault.path("line").asInt()).isEqualTo(2);
        assertThat(fault.path("column").asInt()).isEqualTo(1);
    }

    @Test
    void movesFreeLabelsAndNeverProduction() {
        world.approved(name, "one", Optional.empty());

        assertThat(put("/labels/staging", "{\"version\": 1, \"reason\": \"Try it\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(refusal(put("/labels/staging", "{\"version\": 1, \"reason\": \"Again\"}")))
                .isEqualTo("409 label_moved");
        assertThat(refusal(put("/labels/staging", "{\"version\": 1, \"from\": 1, \"reason\": \"Again\"}")))
                .isEqualTo("409 already_there");
        assertThat(refusal(put("/labels/production", "{\"version\": 1, \"reason\": \"Ship it\"}")))
                .isEqualTo("403 not_permitted");
        assertThat(refusal(put("/labels/staging", "{\"version\": 9, \"reason\": \"Try it\"}")))
                .isEqualTo("404 unknown_version");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(refusal(machine.get("/v1/assets/nothing"))).isEqualTo("404 unknown_kind");
        assertThat(refusal(machine.get(path))).isEqualTo("404 unknown_asset");
        assertThat(refusal(machine.get("/v1/assets/Not/AName"))).isEqualTo("404 unknown_asset");
        world.live(name, "one");
        assertThat(refusal(machine.get(path + "/versions/2"))).isEqualTo("404 unknown_version");
        assertThat(refusal(machine.get(path + "/versions/two"))).isEqualTo("404 unknown_version");
        assertThat(refusal(machine.post("/v1/assets/Not/AName/versions", "{\"content\": \"x\"}")))
                .isEqualTo("400 invalid_name");
        assertThat(refusal(machine.post(path + "/versions", "{\"content\": \"x\", \"parent\": 7}")))
                .isEqualTo("404 unknown_version");
        assertThat(refusal(machine.post(path + "/versions", "{\"content\": \"x\", \"parent\": 1}")))
                .isEqualTo("400 message_missing");
    }

    @Test
    void asksForItsScopes() {
        assertThat(access.machine("ledger:read").get("/v1/assets").statusCode()).isEqualTo(403);
        assertThat(access.machine("assets:read")
                        .post(path + "/versions", "{\"content\": \"one\", \"message\": \"x\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> put(String below, String json) {
        return machine.send(machine.request(path + below)
                .header("content-type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    private static String refusal(HttpResponse<String> answer) {
        return answer.statusCode() + " " + Api.json(answer).path("code").asString();
    }
}
