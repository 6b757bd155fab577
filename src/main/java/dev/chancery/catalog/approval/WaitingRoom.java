package dev.chancery.catalog.approval;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that waits for a person's word, from every source. */
@Component
public class WaitingRoom {

    private final ObjectProvider<ApprovalSource> sources;

    WaitingRoom(ObjectProvider<ApprovalSource> sources) {
        this.sources = sources;
    }

    /** What this person may see, longest waiting first. */
    public List<WaitingApproval> waiting(Actor.Person viewer) {
        return sources.stream()
                .flatMap(it -> it.waiting(viewer).stream())
                .sorted(Comparator.comparing(WaitingApproval::at))
                .toList();
    }

    public int count() {
        return sources.stream().mapToInt(ApprovalSource::count).sum();
    }

    /** How pages name a kind. */
    public String title(String kind) {
        return source(kind).map(ApprovalSource::title).orElse(kind);
    }

    public Optional<WaitingApproval> find(String kind, String id, Actor.Person viewer) {
        return source(kind).flatMap(it -> it.find(id, viewer));
    }

    /** Takes the person's word to the source of the question. */
    public ApprovalAnswer decide(String kind, ApprovalDecision decision, Actor.Person by) {
        return source(kind)
                .map(it -> it.decide(decision, by))
                .orElseGet(() -> new ApprovalAnswer.Refused(
                        new Refusal("unknown_approval", "Nothing of the kind " + kind + " waits for a word.")));
    }

    private Optional<ApprovalSource> source(String kind) {
        return sources.stream().filter(it -> it.kind().equals(kind)).findFirst();
    }
}
