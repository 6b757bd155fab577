package dev.chancery.review.store;

import dev.chancery.review.FindingClass;
import dev.chancery.review.ReviewId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stores what the grouping of a run came to, in as few statements as there are tables. */
@Repository
public class NewGroups {

    private final Batches batches;

    NewGroups(Batches batches) {
        this.batches = batches;
    }

    /** Stores the groups in this order. */
    public void add(ReviewId review, List<NewGroup> groups, Instant at) {
        var rows = new ArrayList<GroupRow>();
        var members = new ArrayList<MemberRow>();
        var reasons = new ArrayList<ReasonRow>();
        for (var group : groups) {
            rows.add(GroupRow.of(review, group, rows.size(), at));
            var position = 0;
            for (var claim : group.claims()) {
                members.add(new MemberRow(group.id(), claim, position++));
            }
            reasons.addAll(ReasonRow.of(group.id(), group.reasons(), group.nearMisses()));
        }
        batches.insert("""
                insert into review.groups (id, review, position, class, severity, severity_rank, category,
                    file, start_line, end_line, title, fingerprint, found_at, matter, first_seen)
                values (:id, :review, :position, :classified, :severity, :rank, :category,
                    :file, :startLine, :endLine, :title, :fingerprint, :at, :id, :at)
                """, rows);
        batches.insert(
                "insert into review.members (group_id, claim_id, position) values (:group, :claim, :position)",
                members);
        batches.insert(ReasonRow.INSERT, reasons);
    }

    record GroupRow(
            UUID id,
            UUID review,
            int position,
            @Nullable String classified,
            String severity,
            int rank,
            String category,
            String file,
            int startLine,
            int endLine,
            String title,
            String fingerprint,
            OffsetDateTime at) {

        static GroupRow of(ReviewId review, NewGroup group, int position, Instant at) {
            return new GroupRow(
                    group.id(),
                    review.value(),
                    position,
                    group.classified().map(FindingClass::label).orElse(null),
                    group.severity().label(),
                    group.severity().rank(),
                    group.category(),
                    group.place().file(),
                    group.place().startLine(),
                    group.place().endLine(),
                    group.title(),
                    group.fingerprint(),
                    Timestamps.of(at));
        }
    }

    record MemberRow(UUID group, UUID claim, int position) {}
}
