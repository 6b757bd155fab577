package dev.chancery.review.run;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.review.GroupReport.Reason;
import dev.chancery.review.JudgementScores;
import dev.chancery.review.classification.JudgedGroup;
import dev.chancery.review.grouping.Judgement;
import dev.chancery.review.lineage.Tracer;
import dev.chancery.review.participants.Material;
import dev.chancery.review.store.NewGroup;
import dev.chancery.review.store.Said;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes what is stored out of a group of claims. Its worst claim speaks for it: title, place, category and severity. */
final class GroupDraft {

    private static final Comparator<Said> WORST_FIRST =
            Comparator.comparingInt(it -> it.claim().severity().rank());

    private final Collection collection;
    private final Map<UUID, Said> said;
    private final Fingerprint fingerprint;
    private final Tracer tracer;
    private final TimeOrderedIds ids;

    GroupDraft(Collection collection, Map<UUID, Said> said, Material material, TimeOrderedIds ids) {
        this.collection = collection;
        this.said = Map.copyOf(said);
        this.fingerprint = new Fingerprint(material);
        this.tracer = new Tracer(material.change(), material.files());
        this.ids = ids;
    }

    NewGroup group(JudgedGroup judged) {
        var group = judged.group();
        var claims = group.claims().stream().map(Assembly::id).toList();
        var worst = claims.stream()
                .flatMap(id -> Stream.ofNullable(said.get(id)))
                .min(WORST_FIRST)
                .orElseThrow();
        var place = new NewGroup.Place(
                worst.file(), worst.claim().startLine(), worst.claim().endLine());
        return new NewGroup(
                ids.next(),
                judged.classified(),
                worst.claim().severity(),
                worst.claim().category(),
                place,
                worst.claim().claim(),
                fingerprint.of(place, worst.claim().category()),
                tracer.of(
                        place.file(),
                        place.startLine(),
                        place.endLine(),
                        worst.claim().category()),
                claims,
                group.merges().stream().map(this::merge).toList(),
                group.nearMisses().stream().map(this::nearMiss).toList());
    }

    private Reason merge(Judgement judgement) {
        return new Reason(
                framing(judgement.first().participant()) + " and "
                        + framing(judgement.second().participant()),
                judgement.sentence(),
                Optional.of(scores(judgement)));
    }

    private Reason nearMiss(Judgement judgement) {
        return new Reason(
                framing(judgement.second().participant()), judgement.sentence(), Optional.of(scores(judgement)));
    }

    private static JudgementScores scores(Judgement judgement) {
        return new JudgementScores(
                Assembly.id(judgement.first()),
                Assembly.id(judgement.second()),
                Optional.ofNullable(judgement.signals().similarity()),
                judgement.signals().neededSimilarity(),
                judgement.margin(),
                judgement.averageMargin(),
                judgement.thresholdsVersion());
    }

    private String framing(String participant) {
        return collection.framingOf(participant);
    }
}
