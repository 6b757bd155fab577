package dev.chancery.provenance.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.Statement;
import dev.chancery.provenance.testing.TestingReviews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we sign and the schema we publish for it name the same members. */
class PublishedSchemasTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void theVerdictFitsItsSchema() {
        assertThat(misfits(ReviewVerdict.of(TestingReviews.byAModelToo()))).isEmpty();
        assertThat(misfits(ReviewVerdict.of(TestingReviews.ofADiff()))).isEmpty();
    }

    @Test
    void theParticipationFitsItsSchema() {
        assertThat(misfits(AiParticipation.of(TestingReviews.byAModelToo(), List.of())
                        .orElseThrow()))
                .isEmpty();
    }

    @Test
    void aMemberTheSchemaDoesNotKnowWouldBeNoticed() {
        var misfits = new ArrayList<String>();
        compare(
                "",
                JSON.readTree("{\"type\":\"object\",\"required\":[\"a\"],\"properties\":{}}"),
                JSON.readTree("{\"b\":1}"),
                misfits);

        assertThat(misfits).containsExactly(" lacks a", " has b beside the schema");
    }

    private static List<String> misfits(Statement statement) {
        var misfits = new ArrayList<String>();
        var predicate = JSON.readTree(statement.toBytes()).path("predicate");
        compare("predicate", schema(statement.predicateType()), predicate, misfits);
        return misfits;
    }

    private static JsonNode schema(String predicateType) {
        var resource =
                "/META-INF/resources/chancery" + URI.create(predicateType).getPath() + ".json";
        try (var in = PublishedSchemasTest.class.getResourceAsStream(resource)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void compare(String place, JsonNode schema, JsonNode value, List<String> misfits) {
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(value::equals)) {
            misfits.add(place + " is " + value);
        }
        if (value.isArray()) {
            value.forEach(item -> compare(place + "[]", schema.path("items"), item, misfits));
        }
        if (!value.isObject() || !schema.has("properties")) {
            return;
        }
        schema.path("required")
                .valueStream()
                .map(JsonNode::stringValue)
                .filter(name -> !value.has(name))
                .forEach(name -> misfits.add(place + " lacks " + name));
        value.propertyStream().forEach(member -> {
            if (schema.path("properties").has(member.getKey())) {
                compare(
                        place + "." + member.getKey(),
                        schema.path("properties").path(member.getKey()),
                        member.getValue(),
                        misfits);
            } else {
                misfits.add(place + " has " + member.getKey() + " beside the schema");
            }
        });
    }
}
