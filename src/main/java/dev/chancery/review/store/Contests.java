package dev.chancery.review.store;

import dev.chancery.review.Contradiction;
import dev.chancery.review.ReviewId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Stores what participants hold against groups, and which second look was at which. */
@Repository
public class Contests {

    private final Batches batches;
    private final SecondOpinions opinions;

    Contests(Batches batches, SecondOpinions opinions) {
        this.batches = batches;
        this.opinions = opinions;
    }

    /** Stores them beside groups that are stored already. */
    public void add(ReviewId review, List<NewContest> contests) {
        var rows = new ArrayList<ContradictionRow>();
        for (var contest : contests) {
            var position = 0;
            for (var contradiction : contest.contradictions()) {
                rows.add(ContradictionRow.of(contest.group(), position++, contradiction));
            }
            opinions.bind(review, contest.subject(), contest.group());
        }
        batches.insert("""
                insert into review.contradictions (group_id, position, participant, why, start_line, end_line)
                values (:group, :position, :participant, :why, :startLine, :endLine)
                """, rows);
    }

    record ContradictionRow(UUID group, int position, String participant, String why, int startLine, int endLine) {

        static ContradictionRow of(UUID group, int position, Contradiction it) {
            return new ContradictionRow(group, position, it.participant(), it.why(), it.startLine(), it.endLine());
        }
    }
}
