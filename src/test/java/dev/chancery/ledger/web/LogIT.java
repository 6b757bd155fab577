package dev.chancery.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.attest.SignedNote;
import dev.chancery.attest.VerificationKey;
import dev.chancery.kernel.Actor;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class LogIT {

    private static final int ENTRIES = 300;

    @Autowired
    TestAccess access;

    @Autowired
    Ledger ledger;

    @Autowired
    LedgerReader reader;

    @Autowired
    TransactionTemplate transactions;

    private TlogClient log;
    private UUID entry;

    @BeforeEach
    void fill() {
        log = new TlogClient(Api.anonymous(access.port()));
        entry = transactions.execute(_ -> {
            for (var number = 1; number < ENTRIES; number++) {
                append(number);
            }
            return append(ENTRIES);
        });
        await().until(() -> reader.proof(entry).isPresent());
    }

    @Test
    void aStrangerRecomputesTheSignedRootFromPublishedTiles() {
        var checkpoint = log.checkpoint();

        assertThat(checkpoint.size()).isGreaterThanOrEqualTo(ENTRIES);
        assertThat(log.rootOfTiles(checkpoint.size())).isEqualTo(checkpoint.root());
    }

    @Test
    void aReaderRecomputesTheSignedRootFromTheEntries() {
        var reader = log.with(access.machine("ledger:read"));
        var checkpoint = log.checkpoint();

        assertThat(reader.rootOfEntries(checkpoint.size())).isEqualTo(checkpoint.root());
    }

    @Test
    void keepsTheEntriesFromStrangers() {
        assertThat(log.get("/ledger/tile/entries/000").statusCode()).isEqualTo(401);
    }

    @Test
    void publishesTheKeyThatItsCheckpointsAreSignedWith() {
        var note = SignedNote.parse(new String(log.get("/ledger/checkpoint").body(), StandardCharsets.UTF_8))
                .orElseThrow();
        var published = new String(log.get("/ledger/vkey").body(), StandardCharsets.UTF_8).lines();
        var key = published.findFirst().orElseThrow();
        var typed = Base64.getDecoder().decode(key.substring(key.indexOf('+', key.indexOf('+') + 1) + 1));

        assertThat(note.verifies(
                        key.substring(0, key.indexOf('+')),
                        VerificationKey.of(Arrays.copyOfRange(typed, 1, typed.length))))
                .isTrue();
    }

    @Test
    void publishesTheCheckpointFreshAndTilesForEver() {
        var checkpoint = log.get("/ledger/checkpoint");
        var tile = log.get("/ledger/tile/0/000");

        assertThat(checkpoint.headers().firstValue("content-type")).hasValue("text/plain;charset=UTF-8");
        assertThat(checkpoint.headers().firstValue("cache-control")).hasValue("max-age=1, public");
        assertThat(tile.headers().firstValue("content-type")).hasValue("application/octet-stream");
        assertThat(tile.headers().firstValue("cache-control")).hasValue("max-age=31536000, public, immutable");
        assertThat(tile.body()).hasSize(8192);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledger/tile/0/999",
                "/ledger/tile/0/x999/x999/x999/x999/999",
                "/ledger/tile/3/000",
                "/ledger/tile/63/000.p/1",
                "/ledger/tile/entries/999",
                "/ledger/tile/entries/x999/x999/x999/x999/999.p/255"
            })
    void hasNoTileBeyondItsSize(String path) {
        var answer = access.machine("ledger:read").get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("tile_not_available");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ledger/tile/0/0",
                "/ledger/tile/00/000",
                "/ledger/tile/64/000",
                "/ledger/tile/0/x000/001",
                "/ledger/tile/0/000.p/256",
                "/ledger/tile/0/000.p/0",
                "/ledger/tile/entries/-01",
                "/ledger/tile/entries/000.p/x"
            })
    void refusesWhatIsNoTilePath(String path) {
        var answer = access.machine("ledger:read").get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("malformed_tile_path");
    }

    @Test
    void provesAnEntryToAnyoneWhoMayReadTheLedger() {
        var answer = access.machine("ledger:read").get("/ledger/proof/inclusion?entry=" + entry);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TlogClient.holds(Api.json(answer))).isTrue();
        assertThat(Api.json(answer).path("canonical").asString()).contains(entry.toString());
    }

    @Test
    void provesThatItOnlyGrew() {
        var size = log.checkpoint().size();
        var answer = access.machine("ledger:read").get("/ledger/proof/consistency?first=7&second=" + size);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(TlogClient.isConsistent(Api.json(answer))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "inclusion?entry=nonsense, 400, invalid_request",
        "inclusion, 400, invalid_request",
        "inclusion?entry=01890000-0000-7000-8000-000000000000, 404, entry_not_found",
        "consistency?first=1, 400, invalid_request",
        "consistency?first=x&second=2, 400, invalid_request",
        "consistency?first=0&second=2, 400, tree_size_out_of_range",
        "consistency?first=2&second=1, 400, tree_size_out_of_range",
        "consistency?first=1&second=9223372036854775807, 400, tree_size_out_of_range",
        "nothing, 404, not_found",
    })
    void saysWhatIsWrongWithAQuestion(String question, int status, String code) {
        var answer = access.machine("ledger:read").get("/ledger/proof/" + question);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo(code);
    }

    @Test
    void provesNothingToStrangersAndOtherScopes() {
        var question = "/ledger/proof/inclusion?entry=" + entry;

        assertThat(Api.anonymous(access.port()).get(question).statusCode()).isEqualTo(401);
        assertThat(access.machine("reviews:read").get(question).statusCode()).isEqualTo(403);
    }

    private UUID append(int number) {
        return ledger.append(
                LedgerEvent.of("review.submitted", new Actor.Service("test")).about("review:" + number));
    }
}
