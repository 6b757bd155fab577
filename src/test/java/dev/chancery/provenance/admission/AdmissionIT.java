package dev.chancery.provenance.admission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.identity.NewPerson;
import dev.chancery.identity.Password;
import dev.chancery.identity.People;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.provenance.release.EmergencyDesk;
import dev.chancery.provenance.store.Emergencies;
import dev.chancery.provenance.store.Emergency;
import dev.chancery.provenance.testing.TestingStatements;
import dev.chancery.provenance.testing.TrustedParties;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From the first statement of a chain to the pod that may run, over the API. */
@WholeApplication
class AdmissionIT {

    @Autowired
    TestAccess access;

    @Autowired
    TrustedParties parties;

    @Autowired
    KeyRing keys;

    @Autowired
    People people;

    @Autowired
    EmergencyDesk emergencyDesk;

    @Autowired
    Emergencies emergencies;

    private final TestingStatements world = TestingStatements.fresh();

    @BeforeEach
    void trust() {
        parties.ensure();
    }

    @Test
    void aWholeChainIsVerifiedSummarizedAndLetIn() {
        push(world.build(), world.signature(), world.changeClass(), world.pullRequest(), world.approval());
        push(verdict());

        var release = verify(TestingStatements.RESOURCE);
        var answer = ask(pod(image()));

        assertThat(release.path("result").asString()).as(release.toString()).isEqualTo("PASSED");
        assertThat(release.path("input_attestations").size()).isEqualTo(6);
        assertThat(release.path("summary").path("payloadType").asString()).isEqualTo(Statement.PAYLOAD_TYPE);
        assertThat(answer.path("uid").asString()).isEqualTo("u-1");
        assertThat(answer.path("allowed").asBoolean()).as(answer.toString()).isTrue();
        assertThat(states()).contains("verification_summary:present", "admission:present", "commit:present");
    }

    @Test
    void aMissingApprovalKeepsThePodOutAndIsNamed() {
        push(world.build(), world.signature(), world.changeClass(), world.pullRequest());
        push(verdict());

        assertThat(verify(TestingStatements.RESOURCE).path("failed_hop").asString())
                .isEqualTo("human_approval");
        var answer = ask(pod(image()));

        assertThat(answer.path("allowed").asBoolean()).isFalse();
        assertThat(message(answer))
                .isEqualTo("The container app may not run %s: The human approval is missing: it needs a person's"
                                .formatted(world.image().abbreviated())
                        + " approval, signed by source control.");
        assertThat(cause(answer)).isEqualTo("verification_failed");
    }

    @Test
    void oneBadContainerKeepsTheWholePodOut() {
        letIn();
        var stranger = "registry.example/other@sha256:" + "cd".repeat(32);

        var answer = ask(pod(image(), stranger));

        assertThat(answer.path("allowed").asBoolean()).isFalse();
        assertThat(cause(answer)).isEqualTo("no_summary");
        assertThat(cause(ask(pod(image(), "registry.example/payments:latest")))).isEqualTo("image_not_by_digest");
        assertThat(cause(ask(pod(image(), "Not an image")))).isEqualTo("malformed_image");
    }

    @Test
    void namesThatNobodyCanStoreAreDeniedInReadableWords() {
        var name = pod("a\\u0000b" + "x".repeat(100_000)).replace("\"app\"", "\"c\\u0000\\ud800\"");

        assertThat(message(ask(name)))
                .startsWith("The container c?? names no readable image: \"a?bxxx")
                .hasSizeLessThan(400);
        assertThat(cause(ask(pod(image()).replace("\"Pod\"", "\"P\\u0000d\"")))).isEqualTo("unknown_kind");
        assertThat(cause(ask(pod(image()).replace("production", "p\\u0000")))).isEqualTo("malformed_namespace");
    }

    @Test
    void aSummaryForAnotherResourceDoesNotCount() {
        letIn();

        assertThat(cause(ask(pod("registry.example/copy@" + world.image())))).isEqualTo("summary_for_another_resource");
    }

    @Test
    void aStatementTakenBackTakesTheSummaryWithIt() {
        var machine = access.machine("artifacts:write");
        push(world.build(), world.signature(), world.changeClass(), world.pullRequest());
        push(verdict());
        var receipt = Api.json(machine.post("/v1/attestations", text(TestingStatements.signed(world.approval()))));
        verify(TestingStatements.RESOURCE);
        assertThat(ask(pod(image())).path("allowed").asBoolean()).isTrue();

        machine.post(
                "/v1/attestations/" + receipt.path("envelope_digest").asString() + "/withdrawal",
                "{\"reason\":\"approved the wrong change\"}");

        assertThat(cause(ask(pod(image())))).isEqualTo("summary_withdrawn");
    }

    @Test
    void twoPeopleLetItInForATimeAndItStaysAFindingUntilTheEvidenceArrives() {
        push(world.build(), world.signature(), world.changeClass(), world.pullRequest());
        push(verdict());
        verify(TestingStatements.RESOURCE);
        var first = access.person(Role.ADMIN);
        var asked = (EmergencyDesk.Kept) emergencyDesk.request(
                new EmergencyDesk.Request(
                        world.image(),
                        TestingStatements.RESOURCE,
                        "production",
                        "Payments are down",
                        Duration.ofHours(1)),
                first);

        assertThat(emergencyDesk.decide(asked.id(), true, "", first)).isInstanceOf(EmergencyDesk.Refused.class);
        assertThat(ask(pod(image())).path("allowed").asBoolean()).isFalse();
        assertThat(emergencyDesk.decide(asked.id(), true, "", second())).isInstanceOf(EmergencyDesk.Kept.class);

        var answer = ask(pod(image()));
        assertThat(answer.path("allowed").asBoolean()).isTrue();
        assertThat(answer.path("warnings").get(0).asString()).startsWith("Two people let it in until");
        assertThat(emergencies.find(asked.id()).map(Emergency::isFinding)).contains(true);

        push(world.approval());
        verify(TestingStatements.RESOURCE);
        assertThat(emergencies.find(asked.id()).map(Emergency::isFinding)).contains(false);
        assertThat(cause(ask(pod(image()).replace("production", "staging")))).isEqualTo("none");
    }

    @Test
    void aTrialLeavesNoTrace() {
        letIn();

        assertThat(ask(pod(image()).replace("\"operation\"", "\"dryRun\":true,\"operation\""))
                        .path("allowed")
                        .asBoolean())
                .isTrue();
        assertThat(states()).contains("admission:missing");
    }

    @Test
    void refusesBodiesThatAreTooLargeOrNoReview() {
        assertThat(machine().post("/admission/v1/validate", "{}").statusCode()).isEqualTo(400);
        assertThat(machine()
                        .post("/admission/v1/validate", " ".repeat(5_000_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(access.machine("artifacts:read")
                        .post("/admission/v1/validate", pod(image()))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void doesNotVerifyWhatNobodySpokeOf() {
        var answer = access.machine("artifacts:write")
                .post("/v1/releases/sha256:" + "0".repeat(64) + "/verify", "{\"resource_uri\":\"oci://a/b\"}");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    private void letIn() {
        push(world.build(), world.signature(), world.changeClass(), world.pullRequest(), world.approval());
        push(verdict());
        verify(TestingStatements.RESOURCE);
    }

    private byte[] verdict() {
        return TestingStatements.signed(world.verdict(), keys.signer(SigningRole.REVIEW));
    }

    private void push(Statement... statements) {
        Stream.of(statements).map(TestingStatements::signed).forEach(this::push);
    }

    private void push(byte[] envelope) {
        var answer = access.machine("artifacts:write").post("/v1/attestations", text(envelope));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private JsonNode verify(String resource) {
        return Api.json(access.machine("artifacts:write")
                .post("/v1/releases/" + world.image() + "/verify", "{\"resource_uri\":\"" + resource + "\"}"));
    }

    private String states() {
        return Api.json(access.machine("artifacts:read").get("/v1/artifacts/" + world.image()))
                .path("hops")
                .valueStream()
                .map(hop -> hop.path("hop").asString() + ":" + hop.path("state").asString())
                .toList()
                .toString();
    }

    private Actor.Person second() {
        if (people.find("second-admin").isEmpty()) {
            people.create(
                    NewPerson.of("second-admin", "Second", Role.ADMIN, Password.of(TestAccess.PASSWORD)),
                    new Actor.Service("test"));
        }
        return people.find("second-admin").orElseThrow().actor();
    }

    private Api machine() {
        return access.machine("admission:validate");
    }

    private JsonNode ask(String review) {
        HttpResponse<String> answer = machine().post("/admission/v1/validate", review);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer).path("response");
    }

    private static String message(JsonNode answer) {
        return answer.path("status").path("message").asString();
    }

    private static String cause(JsonNode answer) {
        return answer.path("status")
                .path("details")
                .path("causes")
                .path(0)
                .path("reason")
                .asString("none");
    }

    private String image() {
        return "registry.example/payments:1@" + world.image();
    }

    private static String pod(String... images) {
        var containers = Stream.of(images)
                .map(image -> "{\"name\":\"app\",\"image\":\"" + image + "\"}")
                .toList();
        return """
                {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{"uid":"u-1",
                 "kind":{"group":"","version":"v1","kind":"Pod"},"operation":"CREATE","namespace":"production",
                 "object":{"spec":{"containers":%s}}}}""".formatted(containers);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
