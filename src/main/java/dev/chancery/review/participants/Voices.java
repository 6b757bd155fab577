package dev.chancery.review.participants;

import dev.chancery.gateway.ModelCalls;
import dev.chancery.identity.Agents;
import dev.chancery.models.Analyzer;
import dev.chancery.review.framing.Prompts;
import dev.chancery.review.store.Mandate;
import dev.chancery.review.store.ModelSeat;
import dev.chancery.review.store.Participant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives participants their voices on this node. */
@Component
public class Voices {

    /** As what the second look asks, where a participant asks under its id. */
    public static final String SECOND_LOOK = "second-look";

    private final List<Analyzer> analyzers;
    private final Connections connections;

    /** What it takes to reach models as the review agent. */
    @Component
    public record Connections(Prompts prompts, ModelCalls models, Agents agents) {}

    public Voices(List<Analyzer> analyzers, Connections connections) {
        this.analyzers = List.copyOf(analyzers);
        this.connections = connections;
    }

    /** The voice of this participant; empty when it has none here, and a report has none at all. */
    public Optional<Voice> of(Participant participant, Mandate mandate, boolean keepsWords) {
        return switch (participant.kind()) {
            case ANALYZER ->
                analyzers.stream()
                        .filter(it -> it.id().equals(participant.source()))
                        .<Voice>map(it -> new AnalyzerVoice(participant, it))
                        .findFirst();
            case MODEL ->
                participant
                        .seat()
                        .flatMap(seat -> connections
                                .prompts()
                                .find(seat.prompt())
                                .map(prompt -> new ModelVoice(
                                        participant,
                                        prompt,
                                        connections.models(),
                                        commission(participant.id(), seat, mandate, keepsWords))));
            case REPORT -> Optional.empty();
        };
    }

    /** The voice that looks again; empty when its prompt is not there. */
    public Optional<SecondVoice> secondLook(ModelSeat seat, Mandate mandate, boolean keepsWords) {
        return connections
                .prompts()
                .find(seat.prompt())
                .map(prompt -> new SecondVoice(
                        prompt, connections.models(), commission(SECOND_LOOK, seat, mandate, keepsWords)));
    }

    private Commission commission(String part, ModelSeat seat, Mandate mandate, boolean keepsWords) {
        var agent = connections.agents().builtIn(Agents.REVIEW_AGENT);
        return new Commission(part, seat, agent.actor(), mandate, keepsWords);
    }
}
