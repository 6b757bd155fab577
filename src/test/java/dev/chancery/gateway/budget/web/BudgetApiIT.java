package dev.chancery.gateway.budget.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.identity.Role;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class BudgetApiIT {

    private static final String PATH = "/v1/budgets";
    private static final String WANTED = """
            {"scope": "model", "subject": "analyzer-security", "unit": "usd", "period": "day", "cap": 2.50}""";

    @Autowired
    private TestAccess access;

    @Autowired
    private JdbcClient database;

    private Api api;

    @BeforeEach
    void authenticate() {
        api = access.machine("budgets:read", "budgets:write");
    }

    @AfterEach
    void empty() {
        database.sql("delete from gateway.budget where subject = 'analyzer-security' or label = 'test-reviewer'")
                .update();
    }

    @Test
    void setsABudgetAndTellsHowItStands() {
        var set = api.post(PATH, WANTED);

        assertThat(set.statusCode()).as(set.body()).isEqualTo(201);
        var path = set.headers().firstValue("location").orElseThrow();
        var budget = Api.json(api.get(path));
        assertThat(budget.at("/unit").stringValue()).isEqualTo("usd");
        assertThat(budget.at("/cap").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(budget.at("/edition").intValue()).isOne();
        assertThat(budget.at("/uses/0/spent").decimalValue()).isZero();
        assertThat(Api.json(api.get(PATH))
                        .at("/budgets")
                        .valueStream()
                        .map(it -> it.at("/id").stringValue()))
                .contains(budget.at("/id").stringValue());
    }

    @Test
    void takesAPersonByName() {
        access.person(Role.REVIEWER);
        var set = api.post(PATH, """
                {"scope": "person", "subject": "test-reviewer", "unit": "tokens", "period": "month", "cap": 1000}""");

        assertThat(set.statusCode()).as(set.body()).isEqualTo(201);
        assertThat(Api.json(set).at("/subject").stringValue())
                .isEqualTo(access.person(Role.REVIEWER).id().toString());
    }

    @Test
    void changesACapThatWasSeen() {
        var path = api.post(PATH, WANTED).headers().firstValue("location").orElseThrow();

        var changed = patch(path, "{\"cap\": 4, \"edition\": 1}");
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
        assertThat(Api.json(changed).at("/edition").intValue()).isEqualTo(2);
        var stale = patch(path, "{\"cap\": 5, \"edition\": 1}");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(code(stale)).isEqualTo("budget_changed");
    }

    @Test
    void removesABudgetForAReason() {
        var path = api.post(PATH, WANTED).headers().firstValue("location").orElseThrow();

        assertThat(field(api.send(api.request(path).DELETE()))).isEqualTo("reason");
        assertThat(api.send(api.request(path + "?reason=No+longer+needed").DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(code(api.get(path))).isEqualTo("budget_not_found");
    }

    @Test
    void setsOneBudgetOfAKindAtMost() {
        api.post(PATH, WANTED);

        var again = api.post(PATH, WANTED);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(code(again)).isEqualTo("budget_exists");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        assertThat(field(api.post(PATH, WANTED.replace("model", "planet")))).isEqualTo("scope");
        assertThat(field(api.post(PATH, WANTED.replace("analyzer-security", "gpt-9"))))
                .isEqualTo("subject");
        assertThat(field(api.post(PATH, WANTED.replace("usd", "eur")))).isEqualTo("unit");
        assertThat(field(api.post(PATH, WANTED.replace("day", "year")))).isEqualTo("period");
        assertThat(field(api.post(PATH, WANTED.replace("2.50", "-1")))).isEqualTo("cap");
    }

    @Test
    void wantsTheScopes() {
        var reader = access.machine("budgets:read");

        assertThat(reader.get(PATH).statusCode()).isEqualTo(200);
        assertThat(reader.post(PATH, WANTED).statusCode()).isEqualTo(403);
        assertThat(access.machine("budgets:write").get(PATH).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> patch(String path, String json) {
        return api.send(api.request(path)
                .header("content-type", "application/json")
                .method("PATCH", BodyPublishers.ofString(json)));
    }

    private static String code(HttpResponse<String> answer) {
        return Api.json(answer).at("/code").stringValue();
    }

    private static String field(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return Api.json(answer).at("/field").stringValue();
    }
}
