package dev.chancery.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The analyzers of this machine, asked in OpenAI's words like any other model. */
@WholeApplication
class AnalyzerModelIT {

    private static final String CHANGE = """
            Which defects does this change bring in?

            ```diff
            --- /dev/null
            +++ b/src/Orders.java
            @@ -0,0 +1,7 @@
            +import java.sql.Connection;
            +import java.sql.SQLException;
            +class Orders {
            +    void find(Connection connection, String name) throws SQLException {
            +        connection.createStatement().executeQuery("select * from orders where name = '" + name + "'");
            +    }
            +}
            ```
            """;

    @Autowired
    private TestAccess access;

    @Test
    void findsRealDefectsInTheChangeOfAPromptAndCostsNothing() {
        var answer = access.machine("models:invoke").post("/v1/chat/completions", ask("analyzer-security"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var body = Api.json(answer);
        var findings = JsonMapper.shared()
                .readTree(body.at("/choices/0/message/content").stringValue());
        assertThat(findings.at("/findings")
                        .valueStream()
                        .filter(it -> it.at("/category").stringValue().equals("security.sql-injection"))
                        .map(it -> it.at("/file").stringValue() + ":"
                                + it.at("/start_line").intValue()))
                .contains("src/Orders.java:5");
        assertThat(body.at("/chancery/simulated").booleanValue()).isFalse();
        assertThat(body.at("/chancery/cost_usd").asString()).matches("0(\\.0+)?");
        assertThat(body.at("/usage/total_tokens").intValue()).isZero();
    }

    @Test
    void isListedOnceForEachFraming() {
        assertThat(Api.json(access.machine("models:invoke").get("/v1/models"))
                        .at("/data")
                        .valueStream()
                        .map(it -> it.at("/id").stringValue()))
                .contains(
                        "analyzer-security",
                        "analyzer-correctness",
                        "analyzer-reliability",
                        "analyzer-maintainability");
    }

    private static String ask(String model) {
        return JsonMapper.shared()
                .writeValueAsString(
                        Map.of("model", model, "messages", List.of(Map.of("role", "user", "content", CHANGE))));
    }
}
