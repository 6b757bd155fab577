package dev.chancery.review.run;

import dev.chancery.models.Analyzer;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.store.Participant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom a review asks: one analyzer for each framing, always in the same order. */
@Component
public class ParticipantSet {

    private static final List<String> FRAMINGS = List.of("security", "correctness", "reliability", "maintainability");

    private final List<Analyzer> analyzers;

    ParticipantSet(List<Analyzer> analyzers) {
        this.analyzers = analyzers.stream()
                .sorted(Comparator.<Analyzer>comparingInt(it -> FRAMINGS.indexOf(it.framing()))
                        .thenComparing(Analyzer::id))
                .toList();
    }

    /** Who would be asked now. */
    public List<Participant> intended() {
        return analyzers.stream()
                .map(it -> new Participant(it.id(), it.framing(), ParticipantReport.Kind.ANALYZER, it.version()))
                .toList();
    }

    /** The analyzers among these participants. */
    List<Analyzer> among(Set<String> ids) {
        return analyzers.stream().filter(it -> ids.contains(it.id())).toList();
    }
}
