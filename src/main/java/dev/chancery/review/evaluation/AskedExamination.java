package dev.chancery.review.evaluation;

import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.review.ModelPart;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewId;
import dev.chancery.review.classification.JudgedGroup;
import dev.chancery.review.grouping.Place;
import dev.chancery.review.participants.Material;
import dev.chancery.review.participants.Plan;
import dev.chancery.review.participants.Planner;
import dev.chancery.review.participants.Planning;
import dev.chancery.review.participants.Wish;
import dev.chancery.review.routing.Occasion;
import dev.chancery.review.run.Examiner;
import dev.chancery.review.run.MaterialReader;
import dev.chancery.review.run.Reading;
import dev.chancery.review.run.ReviewAgent;
import dev.chancery.review.run.Testimony;
import dev.chancery.review.store.Answers;
import dev.chancery.review.store.ExactChange;
import dev.chancery.review.store.Mandate;
import dev.chancery.review.store.Reports;
import dev.chancery.review.store.Said;
import dev.chancery.review.store.Seats;
import dev.chancery.review.store.Terms;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Examines as runs do: with the review agent's own credentials, on behalf of whoever asked for the measurement. */
@Component
class AskedExamination implements Examination {

    private static final Duration BUDGET = Duration.ofMinutes(2);
    private static final Duration TASK = BUDGET.plusMinutes(3);

    private final Asking asking;
    private final Past past;
    private final ReviewAgent agent;
    private final TimeOrderedIds ids;

    /** Who is asked, about what, and where answers are kept. */
    @Component
    record Asking(Planner planner, Examiner examiner, MaterialReader reader, CaseAnswers answers) {}

    /** What was said in a review. */
    @Component
    record Past(Reports reports, Seats seats, Answers answers) {

        Testimony of(ReviewId review) {
            return new Testimony(seats.reports(review), answers.claims(review), answers.soundPlaces(review));
        }
    }

    AskedExamination(Asking asking, Past past, ReviewAgent agent, TimeOrderedIds ids) {
        this.asking = asking;
        this.past = past;
        this.agent = agent;
        this.ids = ids;
    }

    @Override
    public Heard examine(BundleParts bundle, String diff, MeasuredCase under) {
        return examine(bundle, new ExactChange.Patch(diff), under, Optional.empty());
    }

    @Override
    public Heard examine(BundleParts bundle, ReviewId review, MeasuredCase under) {
        var facts = past.reports()
                .facts(review)
                .orElseThrow(() -> new IllegalStateException("There is no review " + review + " any more."));
        return examine(bundle, facts.change(), under, facts.terms().flatMap(Terms::type));
    }

    @Override
    public Heard regroup(BundleParts bundle, ReviewId review) {
        var testimony = past.of(review);
        return new Heard(findings(bundle, testimony, true), Heard.Asking.NOBODY);
    }

    private Heard examine(BundleParts bundle, ExactChange change, MeasuredCase under, Optional<String> type) {
        var invocation = new InvocationId(ids.next());
        var task = agent.open(
                under.evaluation().by(),
                "Evaluate on " + under.evaluation().subject().title(),
                TASK,
                invocation);
        try {
            var mandate = new Mandate(under.evaluation().by(), task, invocation, Optional.empty());
            var material = material(change, mandate);
            var plan = plan(bundle, material, type);
            var testimony = asking.examiner()
                    .examine(plan, material, mandate, BUDGET, asking.answers().of(under));
            return new Heard(findings(bundle, testimony, false), took(plan, testimony));
        } finally {
            agent.close(task);
        }
    }

    private Material material(ExactChange change, Mandate mandate) {
        return switch (asking.reader().read(change, mandate)) {
            case Reading.Read(var read) -> read;
            case Reading.Unread(var refusal) -> throw new IllegalStateException(refusal.detail());
        };
    }

    private Plan plan(BundleParts bundle, Material material, Optional<String> type) {
        var wish = new Wish(
                bundle.routing().orElseThrow(),
                name -> Optional.ofNullable(bundle.prompts().get(name)),
                Occasion.of(material.change(), type),
                List.of());
        return switch (asking.planner().plan(wish, material.change())) {
            case Planning.Planned(var plan) -> plan;
            case Planning.Refused(var refusal) -> throw new IllegalStateException(refusal.detail());
        };
    }

    private static Heard.Asking took(Plan plan, Testimony testimony) {
        var participants = testimony.participants();
        return new Heard.Asking(
                participants.size(),
                (int) participants.stream().filter(ParticipantReport::answered).count(),
                models(participants)
                        .mapToLong(it -> it.inputTokens() + it.outputTokens())
                        .sum(),
                models(participants).mapToLong(ModelPart::costMicros).sum(),
                participants.stream()
                        .flatMap(it -> it.latency().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO),
                plan.isSimulated());
    }

    private static Stream<ModelPart> models(List<ParticipantReport> participants) {
        return participants.stream().flatMap(it -> it.model().stream());
    }

    private static List<Heard.Finding> findings(BundleParts bundle, Testimony testimony, boolean known) {
        Map<String, Said> said = testimony.claims().stream()
                .collect(Collectors.toMap(it -> it.id().toString(), Function.identity()));
        return testimony.deliberate(bundle.thresholds().thresholds()).groups().stream()
                .map(it -> finding(it, said, known))
                .toList();
    }

    private static Heard.Finding finding(JudgedGroup judged, Map<String, Said> said, boolean known) {
        var claims = judged.group().claims().stream()
                .flatMap(it -> Stream.ofNullable(said.get(it.id())))
                .toList();
        var worst = claims.stream()
                .min(Comparator.comparingInt(it -> it.claim().severity().rank()))
                .orElseThrow();
        return new Heard.Finding(
                new Place(worst.file(), worst.claim().startLine(), worst.claim().endLine()),
                worst.claim().category(),
                worst.claim().claim(),
                known ? claims.stream().map(Said::id).collect(Collectors.toUnmodifiableSet()) : Set.<UUID>of(),
                judged.classified());
    }
}
