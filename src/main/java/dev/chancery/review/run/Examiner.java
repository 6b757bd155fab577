package dev.chancery.review.run;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.ModelPart;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.calling.Ask;
import dev.chancery.review.calling.Deadline;
import dev.chancery.review.calling.FanOut;
import dev.chancery.review.participants.Material;
import dev.chancery.review.participants.Plan;
import dev.chancery.review.participants.Voices;
import dev.chancery.review.participants.Word;
import dev.chancery.review.store.Answer;
import dev.chancery.review.store.CallMade;
import dev.chancery.review.store.Mandate;
import dev.chancery.review.store.ModelSeat;
import dev.chancery.review.store.Participant;
import dev.chancery.review.store.Said;
import dev.chancery.review.store.SoundSaid;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/**
 * Asks participants about a change, in parallel and within a budget, and stores nothing itself: runs, evaluations and replays
 * keep each answer as it comes. Never call it inside a transaction.
 */
@Component
public class Examiner {

    private final Voices voices;
    private final TimeOrderedIds ids;
    private final Clock clock;

    public Examiner(Voices voices, TimeOrderedIds ids, Clock clock) {
        this.voices = voices;
        this.ids = ids;
        this.clock = clock;
    }

    /** About what participants are asked, for whom, and how long they have. */
    record Session(Material material, Mandate mandate, boolean keepsWords, Deadline budget, Duration callLimit) {}

    /** Where answers are kept as they come, so that whoever takes an examination over asks nobody again. */
    public interface Memory {

        List<Answer> kept();

        void keep(Answer answer);
    }

    /** What all participants of a plan say; whoever says nothing in time has said nothing. */
    public Testimony examine(Plan plan, Material material, Mandate mandate, Duration budget, Memory memory) {
        var answers = new HashMap<String, Answer>();
        memory.kept().forEach(it -> answers.put(it.participant(), it));
        var missing = plan.participants().stream()
                .filter(it -> !answers.containsKey(it.id()))
                .toList();
        var session = new Session(material, mandate, false, Deadline.after(budget, clock), budget);
        ask("examination", missing, session, it -> {
            memory.keep(it);
            answers.put(it.participant(), it);
        });
        return testimony(plan.participants(), answers);
    }

    /** Hands over each answer as it comes, on the caller's thread; whoever has no voice here is refused. */
    void ask(String name, List<Participant> participants, Session session, Consumer<Answer> taker) {
        var filing = new Filing(session.material().change(), ids);
        var byId = new HashMap<String, Participant>();
        var asks = new ArrayList<Ask<Word>>();
        for (var participant : participants) {
            var voice = voices.of(participant, session.mandate(), session.keepsWords());
            if (voice.isEmpty()) {
                taker.accept(Answer.nothing(participant.id(), CallOutcome.REFUSED, "Nobody here can ask it."));
                continue;
            }
            byId.put(participant.id(), participant);
            asks.add(new Ask<>(
                    participant.id(),
                    participant.within().orElse(session.callLimit()),
                    voice.get().computes(),
                    limit -> voice.get().examine(session.material(), limit)));
        }
        FanOut.<Word>named(name, session.budget())
                .ask(
                        asks,
                        heard -> Optional.ofNullable(byId.get(heard.id()))
                                .ifPresent(it -> taker.accept(filing.answer(it, heard))));
    }

    private static Testimony testimony(List<Participant> participants, Map<String, Answer> answers) {
        var reports = new ArrayList<ParticipantReport>();
        var claims = new ArrayList<Said>();
        var soundPlaces = new ArrayList<SoundSaid>();
        for (var participant : participants) {
            var answer = answers.getOrDefault(
                    participant.id(), Answer.nothing(participant.id(), CallOutcome.REFUSED, "It was not asked."));
            reports.add(report(participant, answer));
            claims.addAll(answer.claims());
            soundPlaces.addAll(answer.soundPlaces());
        }
        return new Testimony(reports, claims, soundPlaces);
    }

    private static ParticipantReport report(Participant participant, Answer answer) {
        return new ParticipantReport(
                participant.id(),
                participant.framing(),
                participant.kind(),
                participant.version(),
                Optional.of(answer.outcome()),
                Optional.of(answer.askedAfter()),
                Optional.of(answer.latency()),
                answer.claims().size(),
                answer.detail(),
                answer.dropped(),
                answer.soundPlaces().size(),
                participant.seat().map(it -> part(it, answer)));
    }

    private static ModelPart part(ModelSeat seat, Answer answer) {
        return new ModelPart(
                seat.model(),
                seat.provider(),
                seat.prompt(),
                sum(answer, CallMade::inputTokens),
                sum(answer, CallMade::outputTokens),
                sum(answer, CallMade::costMicros),
                (int) sum(answer, CallMade::attempts),
                seat.simulated());
    }

    private static long sum(Answer answer, ToLongFunction<CallMade> what) {
        return answer.calls().stream().mapToLong(what).sum();
    }
}
