package dev.chancery.provenance.admission;

import dev.chancery.provenance.store.Admissions;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** What some decisions made at once come to for one place: the last of them, and how many they are. */
record Standing(Place place, Judgement judgement, Decision decision, int asked) {

    /** One for each place. Decisions made at once have no order, so what was let in counts as the last. */
    static Collection<Standing> of(List<Decision> decisions) {
        var standings = new LinkedHashMap<Place, Standing>();
        decisions.stream()
                .sorted(Comparator.comparing(decision -> decision.answer().allowed()))
                .forEach(decision -> decision.judged()
                        .forEach((place, judgement) ->
                                standings.merge(place, new Standing(place, judgement, decision, 1), Standing::then)));
        return standings.values();
    }

    private Standing then(Standing last) {
        return new Standing(place, last.judgement, last.decision, asked + last.asked);
    }

    /** As it is kept. What would have been let in by itself was kept out by its neighbours, and says so. */
    Admissions.Decided decided(Instant now) {
        var answer = decision.answer();
        var isItsOwn = answer.allowed() || !judgement.admitted();
        return new Admissions.Decided(
                place.digest(),
                place.resourceUri(),
                place.environment(),
                answer.allowed(),
                answer.allowed() && judgement.emergency(),
                isItsOwn ? judgement.code() : answer.code(),
                isItsOwn ? judgement.sentence() : answer.sentence(),
                asked,
                now);
    }
}
