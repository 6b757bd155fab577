package dev.chancery.ledger.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.Actor;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.ledger.audit.RetainedText;
import dev.chancery.ledger.audit.RetainedText.Altered;
import dev.chancery.ledger.audit.RetainedText.Kept;
import dev.chancery.ledger.audit.RetainedText.Purged;
import dev.chancery.ledger.audit.RetainedTexts;
import dev.chancery.ledger.integrity.Integrity;
import dev.chancery.ledger.testing.LedgerNode;
import dev.chancery.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people wrote can be forgotten, and the log is none the worse for it. */
class RetentionIT {

    private static final Actor ADA = new Actor.Service("test");
    private static final String REASON = "Ada left the company in anger.";

    private final LedgerNode node = LedgerNode.still(TestPostgres.freshUrl());

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void anEntryRefersToATextByASaltedDigestAndNeverHoldsIt() {
        var first = append();
        var second = append();

        assertThat(text(first)).doesNotContain("Ada left").contains("\"reason\":{\"salted_sha256\":\"");
        assertThat(digest(first)).isNotEqualTo(digest(second));
        assertThat(retained(first)).containsExactly(new Kept("reason", REASON));
    }

    @Test
    void keepsTheTextsOfEntriesThatAreWrittenTogetherBesideTheirOwn() {
        var events = List.of(
                event().retaining("name", "Ada"),
                LedgerEvent.of("person.signed_in", ADA),
                event().retaining("name", "Grace"));
        node.transactions().executeWithoutResult(_ -> node.bean(Ledger.class).appendAll(events));
        node.sequence();

        assertThat(node.reader().ofType("person.disabled", 0, 10))
                .extracting(it -> node.bean(RetainedTexts.class).of(it))
                .containsExactly(
                        List.of(new Kept("name", "Ada"), new Kept("reason", REASON)),
                        List.of(new Kept("name", "Grace"), new Kept("reason", REASON)));
        assertThat(node.check().condition()).isInstanceOf(Integrity.Intact.class);
    }

    @Test
    void keepsTheTextOfAnEntryThatIsItsOwnWholeAct() {
        var recorded = node.bean(Ledger.class).record(event());

        assertThat(retained(recorded)).containsExactly(new Kept("reason", REASON));
    }

    @Test
    void forgetsWhatIsOlderThanTheSettingAndKeepsWhatIsNot() {
        var old = append();
        var young = append();
        age(old);

        assertThat(node.bean(Retention.class).purgeExpired()).isOne();

        assertThat(retained(old)).singleElement().isInstanceOf(Purged.class);
        assertThat(retained(young)).containsExactly(new Kept("reason", REASON));
        assertThat(node.database()
                        .sql("select count(*) from ledger.retained where content is not null or salt is not null")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void proofsAndTheWholeCheckHoldAfterwards() {
        var old = append();
        node.sequence();
        var before = node.reader().proof(old).orElseThrow();
        age(old);
        node.bean(Retention.class).purgeExpired();
        node.sequence();

        var entry = entry(old);
        assertThat(before.proves(entry.canonical())).isTrue();
        assertThat(node.reader().proof(old).orElseThrow().proves(entry.canonical()))
                .isTrue();
        assertThat(node.check().condition()).isInstanceOf(Integrity.Intact.class);
    }

    @Test
    void thatSomethingWasForgottenIsAnEntryItself() {
        var old = append();
        age(old);
        node.bean(Retention.class).purgeExpired();
        node.bean(Retention.class).purgeExpired();

        assertThat(node.database()
                        .sql(
                                "select convert_from(canonical, 'utf8') from ledger.pending where type = 'ledger.content_purged'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("\"texts\":1");
    }

    @Test
    void purgesMoreThanOneTransactionTakes() {
        node.transactions().executeWithoutResult(_ -> {
            for (var number = 0; number <= Retention.AT_ONCE; number++) {
                node.bean(Ledger.class).append(event());
            }
        });
        node.database()
                .sql("update ledger.retained set kept_at = kept_at - interval '3 years'")
                .update();

        assertThat(node.bean(Retention.class).purgeExpired()).isEqualTo(Retention.AT_ONCE + 1);
    }

    @Test
    void showsATextThatIsNotTheRecordedOneAndTheCheckSaysWhere() {
        var altered = append();
        node.sequence();
        node.database()
                .sql("update ledger.retained set content = 'Ada retired happily.'")
                .update();

        assertThat(retained(altered)).containsExactly(new Altered("reason"));
        assertThat(node.check().condition())
                .isInstanceOfSatisfying(
                        Integrity.Broken.class,
                        it -> assertThat(it.where()).startsWith("What is kept beside Entry 0 ("));
    }

    @Test
    void aTextThatIsGoneWithoutHavingBeenPurgedIsFoundToo() {
        var gone = append();
        node.sequence();
        node.database().sql("delete from ledger.retained").update();

        assertThat(retained(gone)).containsExactly(new Altered("reason"));
        assertThat(node.check().isBroken()).isTrue();
    }

    private static LedgerEvent event() {
        return LedgerEvent.of("person.disabled", ADA).about("person:7").retaining("reason", REASON);
    }

    private UUID append() {
        return node.transactions().execute(_ -> node.bean(Ledger.class).append(event()));
    }

    private void age(UUID entry) {
        node.database()
                .sql("update ledger.retained set kept_at = kept_at - interval '3 years' where entry = ?")
                .param(entry)
                .update();
    }

    private LedgerEntry entry(UUID id) {
        return node.reader().entry(id).orElseThrow();
    }

    private List<RetainedText> retained(UUID id) {
        return node.bean(RetainedTexts.class).of(entry(id));
    }

    private String text(UUID id) {
        return new String(entry(id).canonical(), StandardCharsets.UTF_8);
    }

    private String digest(UUID id) {
        var text = text(id);
        return text.substring(text.indexOf("salted_sha256"), text.indexOf('}', text.indexOf("salted_sha256")));
    }
}
