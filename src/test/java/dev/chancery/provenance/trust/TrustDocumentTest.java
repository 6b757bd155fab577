package dev.chancery.provenance.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.catalog.spi.Fault;
import dev.chancery.provenance.chain.StatementKind;
import dev.chancery.provenance.testing.TestingParties;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrustDocumentTest {

    private static final String CLAIM = "claims: [{claim: https://example.org/claim/v1, by: ci}]";

    @Test
    void theBuiltInMatrixNamesASignerForEveryKindOfClaimOfTheChain() {
        var matrix = TrustDocument.sound(TrustDocument.builtIn());

        assertThat(matrix.predicateTypes())
                .containsExactlyInAnyOrderElementsOf(Stream.of(StatementKind.values())
                        .map(StatementKind::predicateType)
                        .toList());
        assertThat(matrix.keys()).isEmpty();
    }

    @Test
    void readsKeysWithTheirWindowsAndScopes() {
        var matrix = TrustDocument.sound(
                """
                roles:
                  ci:
                    keys:
                      - %s
                claims:
                  - claim: https://example.org/claim/v1
                    by: ci
                    about: {subjects: payments-*, repositories: [https://github.com/acme/*], environments: production}
                    threshold: 2
                """.formatted(TestingParties.entry(TestingParties.key("ci-1"), "revoked_at: '2026-03-01T00:00:00Z'")));

        assertThat(matrix.keys()).singleElement().extracting(TrustedKey::role).isEqualTo("ci");
        assertThat(matrix.rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.scope().inWords())
                        .isEqualTo("payments-*, repository https://github.com/acme/*, environment production"))
                .satisfies(rule -> assertThat(rule.threshold()).isEqualTo(2));
    }

    @Test
    void refusesWhatIsNoMatrixAndSaysWhy() {
        assertThat(faults("claims: []")).singleElement().asString().contains("/claims");
        assertThat(faults("claims: [")).singleElement().asString().contains("not YAML");
        assertThat(faults("claims: []\nclaims: []")).singleElement().asString().contains("each member comes once");
        assertThat(faults(CLAIM + "\nextra: 1")).singleElement().asString().contains("extra");
        assertThat(faults(CLAIM)).containsExactly("The claims name the role ci, which is not among the roles.");
        assertThat(faults("roles: {review: {}}\n" + CLAIM))
                .containsExactly("The role review is Chancery's own, so it takes no keys.");
        assertThat(faults("roles: {ci: {keys: [{id: k, public_key: %s}]}}\n".formatted("A".repeat(44)) + CLAIM))
                .singleElement()
                .asString()
                .startsWith("The key k is no Ed25519 key and no ECDSA key on P-256");
        var key = TestingParties.entry(TestingParties.key("ci-1"));
        assertThat(faults("roles: {ci: {keys: [%s, %s]}}\n".formatted(key, key) + CLAIM))
                .containsExactly("The key ci-1 is there twice, under its id or under another.");
        var odd = TestingParties.entry(TestingParties.key("ci-1"), "not_after: tomorrow");
        assertThat(faults("roles: {ci: {keys: [%s]}}\n".formatted(odd) + CLAIM))
                .containsExactly("not_after of the key ci-1 is no moment such as 2026-01-31T00:00:00Z.");
    }

    @Test
    void aStarStandsForAnyCharacters() {
        assertThat(new Pattern("https://github.com/acme/*@refs/heads/main")
                        .fits("https://github.com/acme/a@refs/heads/main"))
                .isTrue();
        assertThat(new Pattern("https://github.com/acme/*").fits("https://github.com/acmes"))
                .isFalse();
        assertThat(new Pattern("a*a").fits("a")).isFalse();
        assertThat(new Pattern("*").fits("")).isTrue();
        assertThat(new Pattern("main").fits("main2")).isFalse();
    }

    @Test
    void showsEachFaultWhereItStandsInTheText() {
        assertThat(places("""
                claims:
                  - claim: https://example.org/claim/v1
                    by: ci
                    threshold: none
                  - claim: https://example.org/other/v1
                    by: [review, ci]
                    about: {subject: payments}
                """)).containsExactly("4:5", "7:13");
        assertThat(places("""
                roles:
                  ci:
                    keys:
                      - id: k
                        public_key: AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
                claims:
                  - {claim: https://example.org/claim/v1, by: ci}
                """)).containsExactly("5:9");
        assertThat(places("claims:\n  - claim: https://example.org/claim/v1\n    by: [review, nobody]\n"))
                .containsExactly("3:5");
        assertThat(places("claims: [\n")).containsExactly("1:10");
    }

    private static List<String> places(String text) {
        return switch (TrustDocument.read(text)) {
            case TrustDocument.Sound _ -> List.of();
            case TrustDocument.Unsound(var faults) ->
                faults.stream().map(it -> it.line() + ":" + it.column()).toList();
        };
    }

    private static List<String> faults(String text) {
        return switch (TrustDocument.read(text)) {
            case TrustDocument.Sound _ -> List.of();
            case TrustDocument.Unsound(var faults) ->
                faults.stream().map(Fault::message).toList();
        };
    }
}
