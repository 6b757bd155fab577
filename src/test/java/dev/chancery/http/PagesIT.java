package dev.chancery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.identity.Role;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.Visitor;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class PagesIT {

    @Autowired
    TestAccess access;

    @Test
    void sealsEveryPage() {
        var page = new Visitor(access.port()).get("/login");

        assertThat(header(page, "content-security-policy"))
                .contains("script-src 'self' 'unsafe-eval' 'nonce-", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("script-src 'unsafe-inline'", "*");
        assertThat(header(page, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(page, "x-frame-options")).isEqualTo("DENY");
        assertThat(header(page, "referrer-policy")).isEqualTo("same-origin");
        assertThat(header(page, "cache-control")).contains("no-store");
    }

    @Test
    void givesEachPageANonceOfItsOwn() {
        var visitor = new Visitor(access.port());

        assertThat(header(visitor.get("/login"), "content-security-policy"))
                .isNotEqualTo(header(visitor.get("/login"), "content-security-policy"));
    }

    @Test
    void servesStylesToAnyoneWithoutASession() {
        var visitor = new Visitor(access.port());
        var style = visitor.get("/chancery/console.css");

        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("cache-control").orElse("")).doesNotContain("no-store");
        assertThat(visitor.session()).isEmpty();
    }

    @Test
    void showsAPageWithoutDetailWhereAFormIsRefused() {
        var visitor = access.visitor(Role.ADMIN);
        var answer = visitor.post("/settings", Map.of());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<!doctype html>").doesNotContain("Exception", "Whitelabel");
        assertThat(header(answer, "content-security-policy")).contains("default-src 'none'");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
