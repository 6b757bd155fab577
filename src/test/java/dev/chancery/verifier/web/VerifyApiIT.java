package dev.chancery.verifier.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.ProofOfPossession;
import dev.chancery.attest.SigningKey;
import dev.chancery.attest.TestingProofs;
import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.CredentialAnswer.Issued;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A tool server somewhere else asks whether a credential is good for the request it got. */
@WholeApplication
class VerifyApiIT {

    private static final Actor SOMEONE = new Actor.Service("test");
    private static final String HERE = "https://tools.example/issues";

    @Autowired
    Agents agents;

    @Autowired
    Tasks tasks;

    @Autowired
    CredentialDesk desk;

    @Autowired
    TimeOrderedIds ids;

    @Autowired
    Clock clock;

    @Autowired
    TestAccess access;

    private final SigningKey holder = SigningKey.generate("holder", new SecureRandom());
    private AgentRecord agent;
    private Api api;

    @BeforeEach
    void enter() {
        agent = agents.builtIn(Agents.REVIEW_AGENT);
        api = access.machine("credentials:verify");
    }

    @Test
    void admitsOnceAndTellsWhoActs() {
        var body = body(issued(UnaryOperator.identity()));

        var answer = api.post("/v1/verify", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var admitted = Api.json(answer);
        assertThat(admitted.get("admitted").asBoolean()).isTrue();
        assertThat(admitted.get("sub").asString()).isEqualTo("service:test");
        assertThat(admitted.get("act").get("sub").asString())
                .isEqualTo(agent.id().toString());
        assertThat(admitted.get("agent").asString()).isEqualTo("review-agent");
        assertThat(problem(api.post("/v1/verify", body))).isEqualTo("403 replayed -");
    }

    @Test
    void refusesWithTheCodeOfTheCheckAndTheInvocation() {
        var body = body(issued(UnaryOperator.identity())).replace("\"list\"", "\"read\"");

        var answer = api.post("/v1/verify", body);

        assertThat(problem(answer)).isEqualTo("403 action_mismatch -");
        assertThat(Api.json(answer).get("admitted").asBoolean()).isFalse();
        assertThat(Api.json(answer).has("invocation_id")).isTrue();
    }

    @Test
    void admitsABoundCredentialWithItsProof() {
        var proofs = TestingProofs.of(holder);
        var credential = issued(it -> it.boundTo(proofs.thumbprint()));

        var answer = api.post("/v1/verify", withProof(credential, proof(proofs, credential)));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Api.json(answer).get("proven").asBoolean()).isTrue();
    }

    @Test
    void refusesABoundCredentialWithAnothersProof() {
        var thief = TestingProofs.of(SigningKey.generate("thief", new SecureRandom()));
        var credential = issued(it -> it.boundTo(TestingProofs.of(holder).thumbprint()));

        assertThat(problem(api.post("/v1/verify", withProof(credential, proof(thief, credential)))))
                .isEqualTo("403 proof_mismatch -");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {} | 400 invalid_request audience
                    {"credential": "x", "audience": "a", "tool": "t", "action": "b"} | 400 invalid_request arguments
                    {"credential": "x", "audience": "a", "tool": "t", "action": "b", "arguments": []} | 400 invalid_request arguments
                    {"credential": "x", "audience": "a", "tool": "t", "action": "b", "arguments": {"a": null}} | 400 invalid_request arguments
                    {"audience": "a", "tool": "t", "action": "b", "arguments": {}} | 400 invalid_request credential
                    {"credential": "x", "audience": "a", "tool": "t", "action": "b", "arguments": {}, "more": 1} | 400 invalid_request more
                    {"credential": "x", "audience": "a", "tool": "t", "action": "b", "arguments": {}, "proof": "x"} | 400 invalid_request proof
                    {"credential": "x", "audience": "a", "tool": "t", "action": "b", "arguments": {}, "proof": {}} | 400 invalid_request proof.jwt
                    {"credential": "x", "credential": "y", "audience": "a", "tool": "t", "action": "b", "arguments": {}} | 400 malformed_json -
                    {"credential": "x", "audience": "a", "tool": "t", "action": "b", "arguments": {"a": 1, "a": 2}} | 400 malformed_json -
                    {"credential": "x" | 400 malformed_json -
                    [] | 400 malformed_json -
                    {} {} | 400 malformed_json -
                    {"credential": "x", "audience": "a", "tool": "t", "action": "b", "arguments": {}} | 403 bad_credential -
                    """)
    void saysWhatIsWrongWithAQuestion(String body, String problem) {
        assertThat(problem(api.post("/v1/verify", body))).isEqualTo(problem);
    }

    @Test
    void refusesToNestWithoutEnd() {
        var deep = "{\"a\":".repeat(40) + "1" + "}".repeat(40);

        assertThat(problem(api.post("/v1/verify", "{\"arguments\":" + deep + "}")))
                .isEqualTo("400 malformed_json -");
    }

    @Test
    void refusesABodyWithoutEnd() {
        var answer = api.post("/v1/verify", "{\"credential\":\"" + "a".repeat(2 * 1024 * 1024) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void needsTheScope() {
        assertThat(access.machine("tasks:read").post("/v1/verify", "{}").statusCode())
                .isEqualTo(403);
        assertThat(Api.anonymous(access.port()).post("/v1/verify", "{}").statusCode())
                .isEqualTo(401);
    }

    private String issued(UnaryOperator<ActRequest> change) {
        var invocation = new InvocationId(ids.next());
        var task = tasks.open(new NewTask(SOMEONE, "List issues.", agent.id(), Duration.ofMinutes(5), invocation));
        var act = new Act("tool-server.issues", "issues", "list", Map.of("state", "open"));
        var request = new ActRequest(invocation, task, agent.id(), SOMEONE, act);
        return ((Issued) desk.request(change.apply(request))).credential();
    }

    private static Map<String, Object> question(String credential) {
        var question = new LinkedHashMap<String, Object>();
        question.put("credential", credential);
        question.put("audience", "tool-server.issues");
        question.put("tool", "issues");
        question.put("action", "list");
        question.put("arguments", Map.of("state", "open"));
        return question;
    }

    private static String body(String credential) {
        return JsonMapper.shared().writeValueAsString(question(credential));
    }

    private static String withProof(String credential, String proof) {
        var question = question(credential);
        question.put("proof", Map.of("jwt", proof, "method", "POST", "uri", HERE));
        return JsonMapper.shared().writeValueAsString(question);
    }

    private String proof(TestingProofs proofs, String credential) {
        return proofs.at(clock.instant())
                .with("htu", HERE)
                .with("ath", ProofOfPossession.hash(credential))
                .proof();
    }

    /** Status, code and field of a refusal, as {@code 400 invalid_request audience}. */
    private static String problem(HttpResponse<String> answer) {
        var body = Api.json(answer);
        var field = body.has("field") ? body.get("field").asString() : "-";
        return answer.statusCode() + " " + body.get("code").asString() + " " + field;
    }
}
