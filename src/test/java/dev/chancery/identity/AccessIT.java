package dev.chancery.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class AccessIT {

    @Autowired
    TestAccess access;

    @Test
    void deniesAnUnknownPathToAStranger() {
        var answer = Api.anonymous(access.port()).get("/v1/secrets");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer realm=\"chancery\"");
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("unauthenticated");
    }

    @Test
    void refusesATokenNobodyIssued() {
        var answer = Api.anonymous(access.port()).with("chy_abcdefghijkl_wrong").get("/v1/reviews");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate"))
                .hasValue("Bearer realm=\"chancery\", error=\"invalid_token\"");
    }

    @Test
    void tellsATokenHolderThatAPathDoesNotExist() {
        var answer = access.machine("reviews:read").get("/v1/secrets");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("not_found");
    }

    @Test
    void opensNoSessionForAMachine() {
        var answer = access.machine("reviews:read").get("/v1/secrets");

        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    }
}
