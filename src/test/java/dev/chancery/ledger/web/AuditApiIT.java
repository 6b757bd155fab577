package dev.chancery.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.kernel.Actor;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit record as a machine reads it. */
@WholeApplication
class AuditApiIT {

    @Autowired
    TestAccess access;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerReader reader;

    @Autowired
    TransactionTemplate transactions;

    private final String subject = "review:" + UUID.randomUUID();
    private List<UUID> entries = List.of();
    private Api auditor;

    @BeforeEach
    void appendThree() {
        auditor = access.machine("ledger:read");
        entries = transactions.execute(_ -> IntStream.range(0, 3)
                .mapToObj(number -> ledger.append(LedgerEvent.of("review.submitted", new Actor.Service("test"))
                        .about(subject)
                        .with("number", number)
                        .retaining("reason", "Reason " + number)))
                .toList());
        await().until(() -> reader.proof(entries.getLast()).isPresent());
    }

    @Test
    void pagesThroughWhatFitsAFilterNewestFirst() {
        var first = Api.json(auditor.get("/v1/ledger/entries?limit=2&q=subject:" + subject));
        var second = Api.json(auditor.get("/v1/ledger/entries?limit=2&q=subject:" + subject + "&cursor="
                + first.path("next").asString()));

        assertThat(first.path("entries").valueStream().map(it -> it.path("id").asString()))
                .containsExactly(entries.get(2).toString(), entries.get(1).toString());
        assertThat(second.path("entries").valueStream().map(it -> it.path("id").asString()))
                .containsExactly(entries.getFirst().toString());
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void showsOneWithItsBytesAndWhatIsKeptBesideIt() {
        var entry = Api.json(auditor.get("/v1/ledger/entries/" + entries.getFirst()));

        assertThat(entry.path("leaf_index").isNumber()).isTrue();
        assertThat(entry.path("canonical").asString()).contains("salted_sha256").doesNotContain("Reason 0");
        assertThat(entry.path("retained").path("reason").path("text").asString())
                .isEqualTo("Reason 0");
    }

    @Test
    void exportsEverythingThatFitsOneALine() {
        var answer = auditor.get("/v1/ledger/export?q=subject:" + subject);

        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/x-ndjson"));
        assertThat(answer.body().lines()).hasSize(3).allMatch(it -> it.contains("\"leaf_hash\""));
    }

    @Test
    void provesARangeAnew() {
        var index = reader.entry(entries.getFirst()).orElseThrow().index().orElseThrow();

        var answer = Api.json(auditor.get("/v1/ledger/verification?first=%d&last=%d".formatted(index, index + 2)));

        assertThat(answer.path("verified").asBoolean()).isTrue();
        assertThat(answer.path("checkpoint").asString()).contains("\n\n— ");
    }

    @ParameterizedTest
    @CsvSource({
        "entries?q=nonsense, 400, malformed_filter",
        "entries?limit=0, 400, invalid_request",
        "entries?limit=201, 400, invalid_request",
        "entries?cursor=x, 400, invalid_request",
        "entries/01890000-0000-7000-8000-000000000000, 404, entry_not_found",
        "entries/x, 400, invalid_request",
        "export?q=nonsense, 400, malformed_filter",
        "verification, 400, invalid_request",
        "verification?first=2&last=1, 400, malformed_range",
        "verification?first=0&last=100000, 400, malformed_range",
        "verification?first=9223372036854775000&last=9223372036854775001, 400, range_beyond_tree",
    })
    void saysWhatIsWrongWithAQuestion(String question, int status, String code) {
        var answer = auditor.get("/v1/ledger/" + question);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo(code);
    }

    @Test
    void tellsNothingToStrangersAndOtherScopes() {
        for (var path : List.of("entries", "entries/" + entries.getFirst(), "export", "verification?first=0&last=0")) {
            assertThat(Api.anonymous(access.port()).get("/v1/ledger/" + path).statusCode())
                    .isEqualTo(401);
            assertThat(access.machine("reviews:read").get("/v1/ledger/" + path).statusCode())
                    .isEqualTo(403);
        }
    }
}
