package dev.chancery.ledger.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.console.filter.Filter;
import dev.chancery.console.filter.Misread;
import dev.chancery.console.filter.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerFilterTest {

    @Test
    void aBlankTextLetsEverythingThrough() {
        assertThat(LedgerField.LANGUAGE.read("  ")).isEqualTo(Filter.everything());
    }

    @Test
    void readsTermsValuesAndExclusions() {
        assertThat(LedgerField.LANGUAGE.read("type:review.*,task.opened -actor:service:review subject:review:1"))
                .isEqualTo(new Filter<>(List.of(
                        new Term<>(LedgerField.TYPE, List.of("review.*", "task.opened"), false),
                        new Term<>(LedgerField.ACTOR, List.of("service:review"), true),
                        new Term<>(LedgerField.SUBJECT, List.of("review:1"), false))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type:review.*",
                "-actor:person:ada,service:x request:abcdefgh",
                "actor:\"person:Ada Moreno\"",
                "invocation:018f2f6e-0000-7000-8000-000000000001"
            })
    void whatAFilterSaysReadsBackAsItself(String text) {
        assertThat(LedgerField.LANGUAGE.read(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "colour:red", "type:", "-", "invocation:7", "\"type:x\""})
    void namesTheWordItDoesNotUnderstand(String text) {
        assertThat(LedgerField.LANGUAGE.read("actor:x " + text))
                .isInstanceOfSatisfying(
                        Misread.class, misread -> assertThat(misread.word()).isEqualTo(text));
    }
}
