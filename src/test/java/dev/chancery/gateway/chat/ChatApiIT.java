package dev.chancery.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@WholeApplication
class ChatApiIT {

    private static final String PATH = "/v1/chat/completions";
    private static final String HELLO = """
            {"model": "simulated", "messages": [{"role": "user", "content": "Hello"}]}""";

    @Autowired
    private TestAccess access;

    @Autowired
    private JdbcClient database;

    private Api api;

    @BeforeEach
    void authenticate() {
        api = access.machine("models:invoke");
    }

    @Test
    void answersInOpenAisForm() {
        var answer = api.post(PATH, HELLO);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("x-chancery-simulated")).contains("true");
        var body = Api.json(answer);
        assertThat(body.at("/object").stringValue()).isEqualTo("chat.completion");
        assertThat(body.at("/choices/0/message/content").stringValue())
                .isEqualTo("This is a simulated reply: no model was asked. The prompt had 5 characters.");
        assertThat(body.at("/choices/0/finish_reason").stringValue()).isEqualTo("stop");
        assertThat(body.at("/usage/prompt_tokens").intValue()).isEqualTo(2);
        assertThat(body.at("/chancery/simulated").booleanValue()).isTrue();
    }

    @Test
    void streamsServerSentEventsAndCountsWhenAsked() {
        var answer = api.post(PATH, """
                {"model": "simulated", "stream": true, "stream_options": {"include_usage": true},
                 "messages": [{"role": "user", "content": "Hello"}]}""");

        assertThat(answer.headers().firstValue("content-type")).contains("text/event-stream;charset=UTF-8");
        var events = answer.body().lines().filter(it -> !it.isEmpty()).toList();
        assertThat(events).allMatch(it -> it.startsWith("data: ")).endsWith("data: [DONE]");
        assertThat(events.getFirst()).contains("\"role\":\"assistant\"");
        assertThat(events.get(events.size() - 2)).contains("\"choices\":[]").contains("\"total_tokens\":");
        assertThat(events.get(events.size() - 3)).contains("\"finish_reason\":\"stop\"");
    }

    @Test
    void passesToolsThrough() {
        var body = Api.json(api.post(PATH, """
                {"model": "simulated", "tool_choice": "required",
                 "tools": [{"type": "function", "function": {"name": "look", "parameters": {"type": "object"}}}],
                 "messages": [{"role": "user", "content": "Look."}]}"""));

        assertThat(body.at("/choices/0/finish_reason").stringValue()).isEqualTo("tool_calls");
        assertThat(body.at("/choices/0/message/tool_calls/0/function/name").stringValue())
                .isEqualTo("look");
    }

    @Test
    void leavesOneEntryWithDigestsAndNoWords() {
        var request = Api.json(api.post(PATH, """
                {"model": "simulated", "messages": [{"role": "user", "content": "a very secret question"}]}"""));
        var invocation = request.at("/id").stringValue().substring("chatcmpl-".length());
        var entries = database.sql("""
                        select convert_from(canonical, 'UTF8')
                        from (select invocation, canonical from ledger.pending
                            union all select invocation, canonical from ledger.entry) told
                        where invocation = cast(? as uuid)
                        """).param(invocation).query(String.class).list();

        assertThat(entries).hasSize(1).first().asString().contains("model.invoked", "prompt_digest", "cost_micros");
        assertThat(entries.getFirst()).doesNotContain("secret question");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertThat(refusal(400, """
                {"model": "simulated", "messages": [{"role": "oracle", "content": "x"}]}""").at("/param").stringValue()).isEqualTo("messages[0].role");
        assertThat(refusal(400, """
                {"messages": [{"role": "user", "content": "x"}]}""").at("/param").stringValue()).isEqualTo("model");
        assertThat(refusal(400, """
                {"model": "simulated", "messages": []}""").at("/param").stringValue()).isEqualTo("messages");
        assertThat(refusal(400, """
                {"model": "simulated", "max_tokens": 0, "messages": [{"role": "user", "content": "x"}]}""").at("/param").stringValue()).isEqualTo("max_tokens");
        assertThat(refusal(400, "{").at("/code").stringValue()).isEqualTo("malformed_json");
    }

    @Test
    void refusesAPromptThatIsTooLong() {
        var error = refusal(400, """
                {"model": "simulated", "messages": [{"role": "user", "content": "%s"}]}""".formatted("x".repeat(64_001)));

        assertThat(error.at("/code").stringValue()).isEqualTo("prompt_too_long");
    }

    @Test
    void knowsNoOtherModels() {
        assertThat(refusal(404, HELLO.replace("simulated", "gpt-9")).at("/code").stringValue())
                .isEqualTo("model_not_found");
    }

    @Test
    void saysWhatProvidersSayInStatusAndCode() {
        assertThat(refusal(502, HELLO.replace("Hello", "simulate unrecoverable"))
                        .at("/code")
                        .stringValue())
                .isEqualTo("provider_refused");
    }

    @Test
    void endsAStreamThatBreaksWithAnErrorAndWithoutDone() {
        var answer = api.post(PATH, """
                {"model": "simulated", "stream": true, "messages": [{"role": "user", "content": "simulate half"}]}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"code\":\"provider_unavailable\"").doesNotContain("[DONE]");
    }

    @Test
    void listsTheModels() {
        assertThat(Api.json(api.get("/v1/models"))
                        .at("/data")
                        .valueStream()
                        .map(it -> it.at("/id").stringValue()))
                .contains("simulated");
        assertThat(api.get("/v1/models/simulated").statusCode()).isEqualTo(200);
        assertThat(api.get("/v1/models/none").statusCode()).isEqualTo(404);
    }

    @Test
    void wantsTheScope() {
        assertThat(access.machine("ledger:read").post(PATH, HELLO).statusCode()).isEqualTo(403);
        assertThat(Api.anonymous(access.port()).post(PATH, HELLO).statusCode()).isEqualTo(401);
    }

    private JsonNode refusal(int status, String body) {
        HttpResponse<String> answer = api.post(PATH, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("x-should-retry")).contains("false");
        return Api.json(answer).at("/error");
    }
}
