package dev.chancery.provenance.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.Envelope;
import dev.chancery.attest.KeyRing;
import dev.chancery.attest.Signer;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.recording.AttestationDesk;
import dev.chancery.provenance.testing.TestingCommits;
import dev.chancery.provenance.testing.TestingParties;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@WholeApplication
class AttestationApiIT {

    @Autowired
    TestAccess access;

    @Autowired
    KeyRing keys;

    @Autowired
    AttestationDesk desk;

    private final Digest image = TestingCommits.freshImage();

    @Test
    void recordsAStatementOnceAndTellsItAgain() {
        var envelope = signed(changeClass("stateless"), release());

        var first = push(envelope);
        var again = push(envelope);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(Api.json(again)).isEqualTo(Api.json(first));
        assertThat(Api.json(first).path("subjects").get(0).asString()).isEqualTo(image.toString());
        assertThat(hop("change_class").path("state").asString()).isEqualTo("present");
    }

    @Test
    void refusesWhatIsNoSignedStatementWithACodeForEach() {
        assertThat(code(push("{"), 400)).isEqualTo("malformed_envelope");
        assertThat(code(push("[]"), 400)).isEqualTo("malformed_envelope");
        assertThat(code(push(new String(changeClass("mixed").toBytes(), StandardCharsets.UTF_8)), 400))
                .isEqualTo("unsigned");
        assertThat(code(push("{\"payloadType\":\"a\",\"payload\":\"\",\"signatures\":[]}"), 400))
                .isEqualTo("unsigned");
        assertThat(code(
                        push(Envelope.sign("text/plain", new byte[] {1}, release())
                                .toJson()),
                        400))
                .isEqualTo("wrong_payload_type");
        assertThat(code(
                        push(Envelope.sign(Statement.PAYLOAD_TYPE, new byte[] {'{', '}'}, release())
                                .toJson()),
                        400))
                .isEqualTo("malformed_statement");
        assertThat(code(push(signed(changeClass("harmless"), release())), 400)).isEqualTo("malformed_change_class");
        var odd = new Statement(
                List.of(new Subject("image", Map.of("md5", "00"))),
                PredicateTypes.CHANGE_CLASS,
                Map.of("class", "mixed"));
        assertThat(code(push(signed(odd, release())), 400)).isEqualTo("malformed_digest");
        var nul = new Statement(List.of(Subject.of("pay\0ments", image)), PredicateTypes.CHANGE_CLASS, Map.of());
        assertThat(code(push(signed(nul, release())), 400)).isEqualTo("malformed_text");
        assertThat(code(push(signed(changeClass("a\0b"), release())), 400)).isEqualTo("malformed_text");
    }

    @Test
    void fiveMegabytesOfNothingAreNoStatement() {
        assertThat(code(push(" ".repeat(5_000_000)), 400)).isEqualTo("malformed_envelope");
    }

    @Test
    void whatCannotBeKeptIsRefusedBeforeItIsTried() {
        push(signed(changeClass("mixed"), release()));
        var digest = "sha256:" + "0".repeat(64);

        assertThat(code(machine().post("/v1/attestations/" + digest + "/withdrawal", "{\"reason\":\"a\\u0000\"}"), 400))
                .isEqualTo("invalid_request");
        assertThat(code(
                        machine().post("/v1/releases/" + image + "/verify", "{\"resource_uri\":\"oci://a\\u0000\"}"),
                        400))
                .isEqualTo("invalid_request");
        assertThat(code(machine().post("/v1/releases/" + image + "/verify", "{\"resource_uri\":\"ftp://a/b\"}"), 422))
                .isEqualTo("resource_not_covered");
    }

    @Test
    void refusesStatementsThatDoNotCountWithACodeForEach() {
        var statement = changeClass("stateful");

        assertThat(code(push(signed(statement, keys.signer(SigningRole.REVIEW))), 422))
                .isEqualTo("signer_not_allowed");
        assertThat(code(push(signed(statement, TestingParties.key("stranger"))), 422))
                .isEqualTo("unknown_key");
        var forged = TestingParties.key(release().keyId());
        assertThat(code(push(signed(statement, forged)), 422)).isEqualTo("bad_signature");
        assertThat(code(push(signed(statement, release()), "sha256:" + "0".repeat(64)), 422))
                .isEqualTo("subject_mismatch");
        assertThat(code(push(signed(statement, release()), "latest"), 400)).isEqualTo("malformed_digest");
        assertThat(push(signed(statement, release()), image.toString()).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aStatementTakenBackFailsItsHopAndDoesNotComeAgain() {
        var envelope = signed(changeClass("migration"), release());
        var machine = machine();
        var digest = Api.json(machine.post("/v1/attestations", envelope))
                .path("envelope_digest")
                .asString();
        var withdrawal = "/v1/attestations/" + digest + "/withdrawal";

        assertThat(code(machine().post(withdrawal, "{\"reason\":\"\"}"), 400)).isEqualTo("invalid_request");
        assertThat(code(
                        access.machine("artifacts:write", "reviews:read")
                                .post(
                                        "/v1/attestations/sha256:" + "0".repeat(64) + "/withdrawal",
                                        "{\"reason\":\"wrong class\"}"),
                        404))
                .isEqualTo("statement_not_found");
        assertThat(machine.post(withdrawal, "{\"reason\":\"wrong class\"}").statusCode())
                .isEqualTo(204);

        assertThat(hop("change_class").path("reason").asString()).isEqualTo("withdrawn");
        assertThat(code(push(envelope), 422)).isEqualTo("withdrawn");
    }

    @Test
    void whatAnotherPushedOnlyTheyMayTakeBack() {
        var envelope = signed(changeClass("migration"), release()).getBytes(StandardCharsets.UTF_8);
        desk.take(envelope, Optional.empty(), new Actor.Service("another-pipeline"));

        var answer = machine()
                .post("/v1/attestations/" + Digest.sha256(envelope) + "/withdrawal", "{\"reason\":\"not mine\"}");

        assertThat(code(answer, 403)).isEqualTo("not_the_submitter");
        assertThat(hop("change_class").path("state").asString()).isEqualTo("present");
    }

    @Test
    void aFormIsTurnedAwayAsItsBytesAreNotTheOnesThatWereSigned() {
        var api = machine();
        var answer = api.send(api.request("/v1/attestations")
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(signed(changeClass("mixed"), release()))));

        assertThat(code(answer, 415)).isEqualTo("unsupported_media_type");
    }

    @Test
    void isClosedToATokenThatMayOnlyRead() {
        assertThat(access.machine("artifacts:read")
                        .post("/v1/attestations", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.anonymous(access.port()).post("/v1/attestations", "{}").statusCode())
                .isEqualTo(401);
    }

    private Statement changeClass(String name) {
        return new Statement(
                List.of(Subject.of("payments", image)), PredicateTypes.CHANGE_CLASS, Map.of("class", name));
    }

    private Signer release() {
        return keys.signer(SigningRole.RELEASE);
    }

    private static String signed(Statement statement, Signer signer) {
        return Envelope.sign(Statement.PAYLOAD_TYPE, statement.toBytes(), signer)
                .toJson();
    }

    private Api machine() {
        return access.machine("artifacts:write", "artifacts:read");
    }

    private HttpResponse<String> push(String body) {
        return machine().post("/v1/attestations", body);
    }

    private HttpResponse<String> push(String body, String about) {
        return machine().post("/v1/attestations?about=" + about, body);
    }

    private JsonNode hop(String name) {
        return Api.json(machine().get("/v1/artifacts/" + image))
                .path("hops")
                .valueStream()
                .filter(hop -> hop.path("hop").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String code(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Api.json(answer).path("code").asString();
    }
}
