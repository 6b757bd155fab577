package dev.chancery.catalog.ui;

import dev.chancery.catalog.approval.WaitingApproval;
import dev.chancery.catalog.approval.WaitingRoom;
import dev.chancery.console.AttentionItem;
import dev.chancery.console.AttentionSource;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.identity.CurrentActor;
import dev.chancery.kernel.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells those who may decide how much waits for their word. */
@Component
class ApprovalAttention implements AttentionSource {

    private final WaitingRoom room;
    private final CurrentActor actor;

    ApprovalAttention(WaitingRoom room, CurrentActor actor) {
        this.room = room;
        this.actor = actor;
    }

    @Override
    public List<AttentionItem> attention() {
        if (!(actor.get() instanceof Actor.Person viewer)) {
            return List.of();
        }
        var mine = room.waiting(viewer).stream()
                .filter(it -> it.barred().isEmpty())
                .toList();
        return mine.isEmpty() ? List.of() : List.of(item(mine));
    }

    private static AttentionItem item(List<WaitingApproval> mine) {
        var first = mine.getFirst();
        return new AttentionItem(
                Tone.WARN,
                "Approval",
                mine.size() == 1 ? "1 question waits for your word" : mine.size() + " questions wait for your word",
                first.title() + ", asked by " + first.askedBy(),
                first.at(),
                mine.size() == 1 ? Links.approval(first.kind(), first.id()) : Links.approvals());
    }
}
