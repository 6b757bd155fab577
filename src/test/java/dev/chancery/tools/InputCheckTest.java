package dev.chancery.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InputCheckTest {

    private static final InputCheck READ = new InputCheck(Map.of(
            "type",
            "object",
            "additionalProperties",
            false,
            "required",
            List.of("number"),
            "properties",
            Map.of("number", Map.of("type", "integer", "minimum", 1))));

    @Test
    void letsFittingArgumentsPass() {
        assertThat(READ.complaint(Map.of("number", 7))).isEmpty();
    }

    @Test
    void namesTheMissingArgument() {
        assertThat(READ.complaint(Map.of()))
                .contains(new Refusal(
                        "invalid_arguments",
                        "The arguments do not fit the tool: required property 'number' not found."));
    }

    @Test
    void namesThePlaceOfTheWrongArgument() {
        assertThat(READ.complaint(Map.of("number", "seven")).orElseThrow().detail())
                .isEqualTo("The arguments do not fit the tool at /number: string found, integer expected.");
    }

    @Test
    void refusesArgumentsNobodyAskedFor() {
        assertThat(READ.complaint(Map.of("number", 7, "force", true))
                        .orElseThrow()
                        .detail())
                .contains("force");
    }

    @Test
    void followsNoReferenceOutOfTheSchema() {
        var outward = new InputCheck(Map.of("type", "object", "$ref", "http://localhost:1/schema.json"));

        assertThatThrownBy(() -> outward.complaint(Map.of())).hasMessageContaining("http://localhost:1/schema.json");
    }
}
