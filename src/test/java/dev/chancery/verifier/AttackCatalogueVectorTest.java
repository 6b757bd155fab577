package dev.chancery.verifier;

import static dev.chancery.verifier.RefusalCode.ACTION_MISMATCH;
import static dev.chancery.verifier.RefusalCode.ARGUMENTS_MISMATCH;
import static dev.chancery.verifier.RefusalCode.AUDIENCE_MISMATCH;
import static dev.chancery.verifier.RefusalCode.BAD_CREDENTIAL;
import static dev.chancery.verifier.RefusalCode.EXPIRED;
import static dev.chancery.verifier.RefusalCode.NOT_YET_VALID;
import static dev.chancery.verifier.RefusalCode.PROOF_MISMATCH;
import static dev.chancery.verifier.RefusalCode.REPLAYED;
import static dev.chancery.verifier.RefusalCode.REVOKED;
import static dev.chancery.verifier.TestingIssuer.LIST;
import static dev.chancery.verifier.TestingIssuer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.SigningKey;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an attacker may try, one line each, with the code of the check that stops it; and that nothing is used up. */
class AttackCatalogueVectorTest {

    private static final SigningKey HOLDER = SigningKey.generate("holder", new SecureRandom());
    private static final SigningKey THIEF = SigningKey.generate("thief", new SecureRandom());
    private static final String HERE = "https://tools.example/issues";

    record Attack(String name, RefusalCode code, Consumer<Scene> staging) {

        @Override
        public String toString() {
            return name + " → " + code.label();
        }
    }

    private static Attack attack(String name, RefusalCode code, Consumer<Scene> staging) {
        return new Attack(name, code, staging);
    }

    static Stream<Attack> catalogue() {
        return Stream.of(forged(), misissued(), misplaced(), untimely(), unproven())
                .flatMap(List::stream);
    }

    private static List<Attack> forged() {
        return List.of(
                attack("nothing at all", BAD_CREDENTIAL, it -> it.present("")),
                attack("two parts", BAD_CREDENTIAL, it -> it.present("e30.e30")),
                attack("four parts", BAD_CREDENTIAL, it -> it.present("e30.e30.e30.e30")),
                attack("a flipped bit in the payload", BAD_CREDENTIAL, it -> it.present(it.flipped(1))),
                attack("a flipped bit in the signature", BAD_CREDENTIAL, it -> it.present(it.flipped(2))),
                attack("a flipped bit in the header", BAD_CREDENTIAL, it -> it.present(it.flipped(0))),
                attack("the signature of another credential", BAD_CREDENTIAL, it -> it.present(it.crossed())),
                attack("a key nobody knows", BAD_CREDENTIAL, it -> it.signedBy(TestingIssuer.key("x", (byte) 1))),
                attack(
                        "another key under our id",
                        BAD_CREDENTIAL,
                        it -> it.signedBy(TestingIssuer.key("credential-1", (byte) 2))),
                attack(
                        "a key past its window",
                        BAD_CREDENTIAL,
                        it -> it.keys = it.issuer.trusted(Optional.of(NOW), Optional.empty())),
                attack(
                        "a revoked key",
                        BAD_CREDENTIAL,
                        it -> it.keys = it.issuer.trusted(Optional.empty(), Optional.of(NOW))));
    }

    private static List<Attack> misissued() {
        return List.of(
                attack("an access token", BAD_CREDENTIAL, it -> it.present(it.issuer.ofType("at+jwt"))),
                attack(
                        "a proof in place of a credential",
                        BAD_CREDENTIAL,
                        it -> it.present(it.proof(HOLDER).proof())),
                attack("a stranger as issuer", BAD_CREDENTIAL, it -> it.with("iss", "https://elsewhere.example")),
                attack("an hour of life", BAD_CREDENTIAL, it -> it.with("exp", NOW.getEpochSecond() + 3600)),
                attack("a life that ends before it begins", BAD_CREDENTIAL, it -> it.with("exp", NOW.getEpochSecond())),
                attack(
                        "two audiences",
                        BAD_CREDENTIAL,
                        it -> it.with("aud", List.of(LIST.audience(), "tool-server.x"))),
                attack("no actor", BAD_CREDENTIAL, it -> it.without("act")),
                attack("no task", BAD_CREDENTIAL, it -> it.without("task")),
                attack("no id", BAD_CREDENTIAL, it -> it.without("jti")),
                attack("a binding to no key", BAD_CREDENTIAL, it -> it.with("cnf", Map.of("kid", "x"))),
                attack("claims without end", BAD_CREDENTIAL, it -> it.with("pad", "a".repeat(20_000))),
                attack("claims without bottom", BAD_CREDENTIAL, it -> it.with("pad", nested(40))));
    }

    private static List<Attack> misplaced() {
        return List.of(
                attack(
                        "another tool server",
                        AUDIENCE_MISMATCH,
                        it -> it.request = new ToolRequest("tool-server.mail", "issues", "list", LIST.arguments())),
                attack(
                        "another action",
                        ACTION_MISMATCH,
                        it -> it.request = new ToolRequest(LIST.audience(), "issues", "read", LIST.arguments())),
                attack(
                        "another tool",
                        ACTION_MISMATCH,
                        it -> it.request = new ToolRequest(LIST.audience(), "notes", "list", LIST.arguments())),
                attack(
                        "the action in other letters",
                        ACTION_MISMATCH,
                        it -> it.request = new ToolRequest(LIST.audience(), "issues", "LIST", LIST.arguments())),
                attack(
                        "one argument more",
                        ARGUMENTS_MISMATCH,
                        it -> it.arguments("project", "ledger", "limit", 20, "x", 1)),
                attack("one argument less", ARGUMENTS_MISMATCH, it -> it.arguments("project", "ledger")),
                attack("a number as text", ARGUMENTS_MISMATCH, it -> it.arguments("project", "ledger", "limit", "20")),
                attack("no arguments", ARGUMENTS_MISMATCH, Scene::arguments));
    }

    private static List<Attack> untimely() {
        return List.of(
                attack("six seconds early", NOT_YET_VALID, it -> it.now = NOW.minusSeconds(6)),
                attack("issued in the future", NOT_YET_VALID, it -> it.movedBy(20)),
                attack("valid later than issued", NOT_YET_VALID, it -> it.with("nbf", NOW.getEpochSecond() + 6)),
                attack("five seconds late", EXPIRED, it -> it.now = NOW.plusSeconds(35)),
                attack("a day late", EXPIRED, it -> it.now = NOW.plusSeconds(86_400)),
                attack("something was taken back", REVOKED, it -> it.revoked = Optional.of("The task ended.")),
                attack("used before", REPLAYED, Scene::use));
    }

    private static List<Attack> unproven() {
        return List.of(
                attack("bound, without a proof", PROOF_MISMATCH, Scene::bound),
                attack(
                        "bound, with another key's proof",
                        PROOF_MISMATCH,
                        it -> it.bound().prove(it.proof(THIEF))),
                attack(
                        "bound, with a proof for another method",
                        PROOF_MISMATCH,
                        it -> it.bound().prove(it.proof(HOLDER).with("htm", "GET"))),
                attack(
                        "bound, with a proof for another place",
                        PROOF_MISMATCH,
                        it -> it.bound().prove(it.proof(HOLDER).with("htu", "https://tools.example/mail"))),
                attack(
                        "bound, with the proof of another credential",
                        PROOF_MISMATCH,
                        it -> it.bound().prove(it.proof(HOLDER).forToken("another"))),
                attack(
                        "bound, with an old proof",
                        PROOF_MISMATCH,
                        it -> it.bound().prove(it.proof(HOLDER).with("iat", NOW.getEpochSecond() - 61))),
                attack(
                        "bound, with a proof signed by another key than it names",
                        PROOF_MISMATCH,
                        it -> it.bound().prove(it.proof(HOLDER).signedBy(THIEF))),
                attack(
                        "unbound, with a proof that does not hold",
                        PROOF_MISMATCH,
                        it -> it.prove(it.proof(HOLDER).with("htm", "GET"))));
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void isStoppedByTheCheckThatItFails(Attack attack) {
        var scene = new Scene(HOLDER, HERE);
        attack.staging().accept(scene);

        assertThat(scene.verdict())
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.code()).isEqualTo(attack.code()));
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void usesNothingUp(Attack attack) {
        var scene = new Scene(HOLDER, HERE);
        attack.staging().accept(scene);
        var before = scene.consumed.size();

        scene.verdict();

        assertThat(scene.consumed).hasSize(before);
    }

    @Test
    void withoutAnAttackItIsAdmitted() {
        assertThat(new Scene(HOLDER, HERE).verdict()).isInstanceOf(Admitted.class);
    }

    @Test
    void withItsProofABoundOneIsAdmitted() {
        var scene = new Scene(HOLDER, HERE).bound();

        assertThat(scene.prove(scene.proof(HOLDER)).verdict()).isInstanceOf(Admitted.class);
    }

    @Test
    void theOrderOfArgumentsIsNoAttack() {
        var scene = new Scene(HOLDER, HERE);
        scene.arguments("limit", 20, "project", "ledger");

        assertThat(scene.verdict()).isInstanceOf(Admitted.class);
    }

    private static Map<String, Object> nested(int depth) {
        return depth == 0 ? Map.of() : Map.of("a", nested(depth - 1));
    }
}
