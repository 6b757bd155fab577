package dev.chancery.review.web;

import dev.chancery.review.triage.Dossier;
import dev.chancery.review.triage.PastAct;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding as the API tells it: the group, the review it came out of, and every answer it got, the latest first. */
record FindingJson(ReviewJson.GroupJson finding, FromJson review, List<ActJson> history) {

    record FromJson(
            UUID id,
            String title,
            String state,
            boolean simulated,
            @Nullable String repository) {}

    record ActJson(
            String kind,
            ReviewJson.TriageJson said,
            UUID finding,
            @Nullable UUID bulk,
            @Nullable TakenBackJson takenBack) {}

    record TakenBackJson(String by, Instant at) {}

    static FindingJson of(Dossier dossier) {
        var review = dossier.review();
        return new FindingJson(
                ReviewJson.group(dossier.group()),
                new FromJson(
                        review.id().value(),
                        review.title(),
                        review.state().label(),
                        review.simulated(),
                        review.repository().orElse(null)),
                dossier.history().stream().map(FindingJson::act).toList());
    }

    private static ActJson act(PastAct it) {
        return new ActJson(
                it.kind().label(),
                ReviewJson.triage(it.said()),
                it.finding(),
                it.bulk().orElse(null),
                it.takenBack()
                        .map(back -> new TakenBackJson(back.by(), back.at()))
                        .orElse(null));
    }
}
