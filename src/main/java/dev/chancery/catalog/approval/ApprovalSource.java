package dev.chancery.catalog.approval;

import dev.chancery.kernel.Actor;
import java.util.List;
import java.util.Optional;

/** A module's questions that wait for a person; beans of this type make the approvals page. */
public interface ApprovalSource {

    /** A word for paths, as {@code version} or {@code act}. */
    String kind();

    /** How the page names the kind, as {@code Asset version}. */
    String title();

    /** What waits, longest first, as this person may see and decide it; at most a few hundred. */
    List<WaitingApproval> waiting(Actor.Person viewer);

    /** One that waits; empty once it was decided, withdrawn or has expired. */
    Optional<WaitingApproval> find(String id, Actor.Person viewer);

    /** Takes the person's word. The source checks again that they may. */
    ApprovalAnswer decide(ApprovalDecision decision, Actor.Person by);

    /** How many wait; asked whenever a page is drawn. */
    int count();
}
