package dev.chancery.review.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The review pipeline as a workflow of this process, run like any other project. */
@WholeApplication
class ReviewWorkflowIT {

    private static final String DIFF = """
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
            """;

    @Autowired
    TestAccess access;

    @Test
    void reviewsADiffAndAnswersTheEndedReview() {
        var answer = run(DIFF);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var review = JsonMapper.shared().readTree(Api.json(answer).at("/output").stringValue());
        assertThat(review.at("/state").stringValue()).isIn("full", "reduced");
        assertThat(review.at("/groups")).isNotEmpty();
        assertThat(review.at("/title").stringValue())
                .isEqualTo("Run " + Api.json(answer).at("/request_id").stringValue());
    }

    @Test
    void takesTheBodyOfASubmissionToo() {
        var body = JsonMapper.shared().writeValueAsString(Map.of("title", "Look up orders", "diff", DIFF));

        var review =
                JsonMapper.shared().readTree(Api.json(run(body)).at("/output").stringValue());

        assertThat(review.at("/title").stringValue()).isEqualTo("Look up orders");
    }

    @Test
    void blamesThePromptForWhatCannotBeReviewed() {
        for (var prompt : List.of("Is my code safe?", "{\"title\": \"x\"}", "{\"title\": ")) {
            var answer = run(prompt);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(Api.json(answer).at("/field").stringValue()).isEqualTo("prompt");
        }
    }

    private HttpResponse<String> run(String prompt) {
        var body = Map.of("project", "review", "model", "any", "prompt", prompt);
        return access.machine("runs:write").post("/v1/run", JsonMapper.shared().writeValueAsString(body));
    }
}
