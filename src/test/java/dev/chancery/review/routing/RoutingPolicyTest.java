package dev.chancery.review.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.catalog.spi.Fault;
import dev.chancery.review.routing.RoutingPolicy.Reading;
import dev.chancery.review.routing.Seat.Source.OfModel;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingPolicyTest {

    private static final String HEAD = """
            ceiling_usd: 1.25
            participants:
            """;

    @Test
    void readsWhatShips() {
        var policy = sound(Routings.shipped("default"));

        assertThat(policy.ceilingMicros()).isEqualTo(5_000_000);
        assertThat(policy.seats()).hasSize(7).extracting(Seat::id).startsWith("pmd-security");
        assertThat(policy.secondLook())
                .hasValueSatisfying(it -> assertThat(it.atMost()).isEqualTo(3));
    }

    @Test
    void readsTheDrillThatShips() {
        var policy = sound(Routings.shipped("drill"));

        assertThat(policy.seats())
                .hasSize(5)
                .allSatisfy(it -> assertThat(it.source()).isInstanceOf(OfModel.class));
    }

    @Test
    void readsAModelWithAllItMaySay() {
        var policy = sound(HEAD + """
                  - id: deep-security
                    framing: security
                    model: claude-opus
                    prompt: security
                    max_tokens: 2000
                    within: 20s
                    optional: true
                    when: {languages: [java, kotlin], paths: "src/**", types: release, min_lines: 2, max_lines: 900}
                """);

        assertThat(policy.seats()).singleElement().satisfies(it -> {
            assertThat(it.source()).isEqualTo(new OfModel("claude-opus", "security", 2_000, true));
            assertThat(it.within()).contains(Duration.ofSeconds(20));
            assertThat(it.when().languages()).containsExactlyInAnyOrder("java", "kotlin");
            assertThat(it.when().minLines()).isEqualTo(2);
        });
    }

    @Test
    void seatsThoseWhoseConditionHolds() {
        var policy = sound(HEAD + """
                  - {id: everyone, analyzer: a}
                  - {id: java, analyzer: a, when: {languages: java}}
                  - {id: python, analyzer: a, when: {languages: python}}
                  - {id: migrations, analyzer: a, when: {paths: "db/**/*.sql"}}
                  - {id: large, analyzer: a, when: {min_lines: 500}}
                  - {id: small, analyzer: a, when: {max_lines: 499}}
                  - {id: releases, analyzer: a, when: {types: release}}
                  - {id: both, analyzer: a, when: {languages: java, types: release}}
                """);
        var occasion = new Occasion(Set.of("java", "sql"), List.of("src/A.java", "db/V1.sql"), 120, "change");

        assertThat(policy.seatsFor(occasion))
                .extracting(Seat::id)
                .containsExactly("everyone", "java", "migrations", "small");
    }

    @ParameterizedTest
    @CsvSource({
        "src/**, src/a/B.java, true",
        "src/*, src/a/B.java, false",
        "**/*.java, B.java, true",
        "**/*.java, src/a/B.java, true",
        "*.java, src/B.java, false",
        "src/?.java, src/B.java, true",
        "src/B.java, src/BXjava, false"
    })
    void knowsPathsByTheirPattern(String glob, String path, boolean matches) {
        assertThat(new Condition.Glob(glob).matches(path)).isEqualTo(matches);
    }

    @Test
    void namesEveryFaultWithItsPlace() {
        assertThat(faults("""
                ceiling_usd: much
                participants:
                  - id: Nobody
                    analyzer: a
                    model: m
                  - id: twice
                    analyzer: a
                    effort: high
                  - id: twice
                    model: m
                    prompt: p
                    max_tokens: 0
                    within: 1h
                    optional: maybe
                    when:
                      languages: klingon
                      min_lines: 9
                      max_lines: 3
                second_look: {model: m, prompt: p, above: 2}
                surprise: 1
                """))
                .extracting(it -> it.line() + ":" + it.column())
                .contains("1:14", "3:9", "8:5", "9:9", "12:17", "13:13", "14:15", "16:18", "18:18", "19:43", "20:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|names participants",
                "participants: [|This is not YAML",
                "[1, 2]|has to be a map",
                "ceiling_usd: 1|participants is a list of 1 to 32",
                "participants: [{id: a, analyzer: b}]|ceiling_usd is missing",
                "{ceiling_usd: 1, participants: [{id: a, analyzer: b, prompt: c}]}|An analyzer has no prompt",
                "{ceiling_usd: 1, participants: [{id: a, model: b}]}|The key prompt is missing",
                "{ceiling_usd: 1, ceiling_usd: 2, participants: [{id: a, analyzer: b}]}|is here twice"
            })
    void refusesWhatIsNoPolicy(String yaml, String message) {
        assertThat(faults(yaml)).anySatisfy(it -> assertThat(it.message()).contains(message));
    }

    private static RoutingPolicy sound(String yaml) {
        return switch (RoutingPolicy.read(yaml)) {
            case Reading.Sound(var policy) -> policy;
            case Reading.Unsound(var faults) -> throw new AssertionError(faults.toString());
        };
    }

    private static List<Fault> faults(String yaml) {
        return switch (RoutingPolicy.read(yaml)) {
            case Reading.Sound _ -> List.of();
            case Reading.Unsound(var faults) -> faults;
        };
    }
}
