package dev.chancery.review.participants;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.models.Analyzer;
import dev.chancery.models.ModelDescription;
import dev.chancery.models.Models;
import dev.chancery.review.AssetUse;
import dev.chancery.review.ParticipantReport.Kind;
import dev.chancery.review.change.Change;
import dev.chancery.review.framing.Prompt;
import dev.chancery.review.framing.PromptAssets;
import dev.chancery.review.routing.Seat;
import dev.chancery.review.routing.Seat.Source.OfAnalyzer;
import dev.chancery.review.routing.Seat.Source.OfModel;
import dev.chancery.review.routing.SecondLook;
import dev.chancery.review.store.ModelSeat;
import dev.chancery.review.store.Participant;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides who takes part in a review, and whether it may be held at all, before anybody is asked. */
@Component
public class Planner {

    private static final Digest NO_TEXT = Digest.sha256("".getBytes(StandardCharsets.UTF_8));

    private final List<Analyzer> analyzers;
    private final Models models;
    private final WorstCases worstCases;

    Planner(List<Analyzer> analyzers, Models models, WorstCases worstCases) {
        this.analyzers = List.copyOf(analyzers);
        this.models = models;
        this.worstCases = worstCases;
    }

    /** The plan for a review of this change, or why it cannot be held. */
    public Planning plan(Wish wish, Change change) {
        var policy = wish.routing().policy();
        var participants = new ArrayList<Participant>();
        policy.seatsFor(wish.occasion()).forEach(it -> participant(it, wish).ifPresent(participants::add));
        participants.addAll(wish.reports());
        if (participants.isEmpty()) {
            return refused("nobody_to_ask", wish.routing().use().title() + " seats nobody for a change like this one.");
        }
        var secondLook = policy.secondLook().flatMap(it -> secondLook(it, wish));
        return switch (worstCases.of(participants, wish, secondLook, change)) {
            case WorstCases.Unknown(var model) ->
                refused(
                        "price_unknown",
                        "Nobody can say what this review costs, since the price table has no price for the model "
                                + model + ".");
            case WorstCases.Known(var tokens, var micros) ->
                micros > policy.ceilingMicros()
                        ? refused("cost_ceiling", tooMuch(micros, tokens, policy.ceilingMicros()))
                        : new Planning.Planned(new Plan(
                                wish.routing().use(),
                                participants,
                                secondLook,
                                tokens,
                                micros,
                                policy.ceilingMicros()));
        };
    }

    /** Everybody the routing has a seat for, on whatever occasion. */
    public List<Participant> seated(Wish wish) {
        return wish.routing().policy().seats().stream()
                .flatMap(it -> participant(it, wish).stream())
                .toList();
    }

    private Optional<Participant> participant(Seat seat, Wish wish) {
        return switch (seat.source()) {
            case OfAnalyzer(var id) -> Optional.of(analyzer(seat, id));
            case OfModel model
            when model.isOptional() && models.find(model.model()).isEmpty() -> Optional.empty();
            case OfModel model -> Optional.of(model(seat, model, wish));
        };
    }

    private Participant analyzer(Seat seat, String id) {
        var version = analyzers.stream()
                .filter(it -> it.id().equals(id))
                .map(Analyzer::version)
                .findFirst()
                .orElse("");
        return new Participant(seat.id(), seat.framing(), Kind.ANALYZER, version, id, Optional.empty(), seat.within());
    }

    private Participant model(Seat seat, OfModel model, Wish wish) {
        var modelSeat = seat(model.model(), model.prompt(), model.maxTokens(), wish);
        return new Participant(
                seat.id(),
                seat.framing(),
                Kind.MODEL,
                modelSeat.prompt().title(),
                model.model(),
                Optional.of(modelSeat),
                seat.within());
    }

    private Optional<ModelSeat> secondLook(SecondLook look, Wish wish) {
        return look.isOptional() && models.find(look.model()).isEmpty()
                ? Optional.empty()
                : Optional.of(seat(look.model(), look.prompt(), look.maxTokens(), wish));
    }

    /** A prompt or model that is not there keeps its seat, so that its absence is seen when it is asked. */
    private ModelSeat seat(String model, String prompt, int maxTokens, Wish wish) {
        var description = models.find(model);
        return new ModelSeat(
                model,
                description.map(ModelDescription::provider).orElse(""),
                wish.prompts()
                        .apply(prompt)
                        .map(Prompt::use)
                        .orElseGet(() -> new AssetUse(PromptAssets.KIND, prompt, 0, NO_TEXT)),
                maxTokens,
                description.map(ModelDescription::simulated).orElse(false));
    }

    private static Planning refused(String code, String detail) {
        return new Planning.Refused(new Refusal(code, detail));
    }

    private static String tooMuch(long micros, long tokens, long ceiling) {
        return String.format(
                Locale.ROOT,
                "At worst this review takes %,d tokens and costs $%.2f, which is more than the $%.2f one run may cost.",
                tokens,
                micros / 1e6,
                ceiling / 1e6);
    }
}
