package dev.chancery.review.participants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.Digest;
import dev.chancery.models.Analyzer;
import dev.chancery.models.AnalyzerReply;
import dev.chancery.models.Delta;
import dev.chancery.models.ModelCall;
import dev.chancery.models.ModelDescription;
import dev.chancery.models.Models;
import dev.chancery.models.Price;
import dev.chancery.models.Reply;
import dev.chancery.models.SourceFile;
import dev.chancery.review.AssetUse;
import dev.chancery.review.TestDiffs;
import dev.chancery.review.change.Change;
import dev.chancery.review.change.ChangeLimits;
import dev.chancery.review.change.ChangeParser;
import dev.chancery.review.framing.Prompt;
import dev.chancery.review.framing.PromptText;
import dev.chancery.review.framing.PromptText.Purpose;
import dev.chancery.review.routing.Occasion;
import dev.chancery.review.routing.Routing;
import dev.chancery.review.routing.RoutingPolicy;
import dev.chancery.review.store.Participant;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Digest DIGEST = Digest.sha256("x".getBytes(StandardCharsets.UTF_8));

    private final Change change = (Change) ChangeParser.parse(TestDiffs.FRAGMENT, ChangeLimits.DEFAULTS);

    @Test
    void seatsAnalyzersAndModelsSideBySide() {
        var plan = planned("10", """
                  - {id: pmd, analyzer: pmd-security}
                  - {id: deep, framing: security, model: priced, prompt: security}
                  - {id: absent, model: nowhere, prompt: security, optional: true}
                """);

        assertThat(plan.participants()).extracting(Participant::id).containsExactly("pmd", "deep");
        assertThat(plan.participants().getFirst().version()).isEqualTo("7");
        assertThat(plan.participants().getLast().version()).isEqualTo("prompt/security@3");
        assertThat(plan.isSimulated()).isFalse();
    }

    @Test
    void keepsTheSeatOfAModelThatIsMissed() {
        assertThat(planned("10", "  - {id: absent, model: nowhere, prompt: security}\n")
                        .participants())
                .extracting(Participant::id)
                .containsExactly("absent");
    }

    @Test
    void addsTheWorstOfEveryConversationAndOfTheSecondLook() {
        var alone = planned("10", "  - {id: a, model: priced, prompt: security, max_tokens: 1000}\n");
        var twice = planned("10", """
                  - {id: a, model: priced, prompt: security, max_tokens: 1000}
                  - {id: b, model: priced, prompt: security, max_tokens: 1000}
                """);
        var again = planned("10", """
                  - {id: a, model: priced, prompt: security, max_tokens: 1000}
                second_look: {model: priced, prompt: second-look, max_tokens: 500, at_most: 2}
                """);

        assertThat(alone.worstTokens())
                .isGreaterThan(2 * 1_000 + 2 * change.toString().length() / 10);
        assertThat(twice.worstTokens()).isEqualTo(2 * alone.worstTokens());
        assertThat(twice.worstCostMicros()).isEqualTo(2 * alone.worstCostMicros());
        assertThat(again.worstTokens()).isGreaterThan(alone.worstTokens() + 2 * 2 * 500);
    }

    @Test
    void refusesWhatWouldPassTheCeilingBeforeAnybodyIsAsked() {
        assertThat(refusal("0.01", "  - {id: a, model: priced, prompt: security, max_tokens: 4000}\n"))
                .isEqualTo("cost_ceiling");
    }

    @Test
    void refusesWhatNobodyKnowsThePriceOf() {
        assertThat(refusal("10", "  - {id: a, model: unpriced, prompt: security}\n"))
                .isEqualTo("price_unknown");
    }

    @Test
    void refusesWhatNobodyIsSeatedFor() {
        assertThat(refusal("10", "  - {id: a, analyzer: pmd-security, when: {languages: cpp}}\n"))
                .isEqualTo("nobody_to_ask");
    }

    @Test
    void costsNothingWhenOnlyAnalyzersAreAsked() {
        var plan = planned("0", "  - {id: pmd, analyzer: pmd-security}\n");

        assertThat(plan.worstTokens()).isZero();
        assertThat(plan.worstCostMicros()).isZero();
    }

    private Plan planned(String ceiling, String participants) {
        return switch (planning(ceiling, participants)) {
            case Planning.Planned(var plan) -> plan;
            case Planning.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private String refusal(String ceiling, String participants) {
        return switch (planning(ceiling, participants)) {
            case Planning.Planned(var plan) -> plan.toString();
            case Planning.Refused(var refusal) -> refusal.code();
        };
    }

    private Planning planning(String ceiling, String participants) {
        var yaml = "ceiling_usd: " + ceiling + "\nparticipants:\n" + participants;
        var policy = switch (RoutingPolicy.read(yaml)) {
            case RoutingPolicy.Reading.Sound(var sound) -> sound;
            case RoutingPolicy.Reading.Unsound(var faults) -> throw new AssertionError(faults.toString());
        };
        var models = new Catalogue();
        var routing = new Routing(new AssetUse("routing", "default", 1, DIGEST), policy);
        var wish = new Wish(routing, PlannerTest::prompt, Occasion.of(change, Optional.empty()), List.of());
        return new Planner(List.of(new Pmd()), models, new WorstCases(models, new TestingModels())).plan(wish, change);
    }

    private static Optional<Prompt> prompt(String name) {
        var purpose = name.equals("second-look") ? Purpose.SECOND_LOOK : Purpose.REVIEW;
        return Optional.of(
                new Prompt(new AssetUse("prompt", name, 3, DIGEST), new PromptText(purpose, name, "Look: {{diff}}")));
    }

    /** One model with a price and one without. */
    private static final class Catalogue implements Models {

        @Override
        public Reply complete(ModelCall call) {
            throw new AssertionError("Nobody is asked while a review is planned.");
        }

        @Override
        public Reply stream(ModelCall call, Consumer<Delta> sink) {
            return complete(call);
        }

        @Override
        public List<ModelDescription> catalogue() {
            return List.of(
                    model("priced", Optional.of(new Price(3_000_000, 15_000_000))),
                    model("unpriced", Optional.empty()));
        }

        @Override
        public Optional<ModelDescription> find(String id) {
            return catalogue().stream().filter(it -> it.id().equals(id)).findFirst();
        }

        private static ModelDescription model(String id, Optional<Price> price) {
            return new ModelDescription(id, "provider", id, 200_000, 8_000, price, false);
        }
    }

    private record Pmd() implements Analyzer {

        @Override
        public String id() {
            return "pmd-security";
        }

        @Override
        public String framing() {
            return "security";
        }

        @Override
        public String version() {
            return "7";
        }

        @Override
        public AnalyzerReply examine(List<SourceFile> files) {
            throw new AssertionError("Nobody is asked while a review is planned.");
        }
    }
}
