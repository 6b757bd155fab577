package dev.chancery.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.console.filter.Filter;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.ledger.audit.EntryPage;
import dev.chancery.ledger.audit.LedgerField;
import dev.chancery.ledger.testing.LedgerNode;
import dev.chancery.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EntryListingIT {

    private static final InvocationId ACT = new InvocationId(new UUID(7, 7));
    private static final LedgerNode NODE = LedgerNode.still(TestPostgres.freshUrl());

    @BeforeAll
    static void fill() {
        append(LedgerEvent.of("task.opened", new Actor.Service("authority")).about("task:1"));
        append(LedgerEvent.of("review.submitted", new Actor.Service("web"))
                .about("review:1")
                .under(ACT));
        append(LedgerEvent.of("review.started", new Actor.Service("review"))
                .about("review:1")
                .under(ACT));
        append(LedgerEvent.of("review_started.x", new Actor.Unknown()).about("review:100%"));
        NODE.sequence();
        append(LedgerEvent.of("review.ended", new Actor.Service("review"))
                .about("review:1")
                .under(ACT));
    }

    @AfterAll
    static void close() {
        NODE.close();
    }

    @Test
    void listsNewestFirstAndWhatWaitsBeforeAll() {
        assertThat(types(""))
                .containsExactly(
                        "review.ended", "review_started.x", "review.started", "review.submitted", "task.opened");
        assertThat(listing().waiting()).isEqualTo(1);
    }

    @Test
    void everyEntryIsOnExactlyOnePage() {
        var seen = new ArrayList<String>();
        var page = page("", OptionalLong.empty(), 2);
        seen.addAll(types(page));
        while (page.next().isPresent()) {
            page = page("", page.next(), 2);
            seen.addAll(types(page));
        }

        assertThat(seen).isEqualTo(types(""));
    }

    @Test
    void theLastPageKnowsThatItIsTheLast() {
        assertThat(page("", OptionalLong.empty(), 5).next()).isEmpty();
        assertThat(page("", OptionalLong.empty(), 4).next()).hasValue(1);
    }

    @Test
    void narrowsByEachField() {
        assertThat(types("invocation:" + ACT)).containsExactly("review.ended", "review.started", "review.submitted");
        assertThat(types("type:review.started")).containsExactly("review.started");
        assertThat(types("actor:service:review")).containsExactly("review.ended", "review.started");
        assertThat(types("subject:task:1")).containsExactly("task.opened");
        assertThat(types("request:nobody-asked")).isEmpty();
    }

    @Test
    void onlyTheStarIsAWildcard() {
        assertThat(types("type:review.*")).containsExactly("review.ended", "review.started", "review.submitted");
        assertThat(types("type:review_*")).containsExactly("review_started.x");
        assertThat(types("subject:*%*")).containsExactly("review_started.x");
    }

    @Test
    void anExclusionKeepsWhatHasNoValue() {
        assertThat(types("-invocation:" + ACT)).containsExactly("review_started.x", "task.opened");
        assertThat(types("subject:review:1 -type:review.started,review.ended")).containsExactly("review.submitted");
    }

    @Test
    void growthIsWhatTheCheckpointsOfTheLastHourAdded() {
        assertThat(NODE.bean(Growth.class).ofTheLastHour()).hasSize(12).endsWith(4.0);
    }

    private static List<String> types(String filter) {
        return types(page(filter, OptionalLong.empty(), 50));
    }

    private static List<String> types(EntryPage page) {
        return page.entries().stream().map(LedgerEntry::type).toList();
    }

    private static EntryPage page(String filter, OptionalLong before, int most) {
        return listing().page((Filter<LedgerField>) LedgerField.LANGUAGE.read(filter), before, most);
    }

    private static EntryListing listing() {
        return NODE.bean(EntryListing.class);
    }

    private static void append(LedgerEvent event) {
        NODE.transactions().executeWithoutResult(_ -> NODE.bean(Ledger.class).append(event));
    }
}
