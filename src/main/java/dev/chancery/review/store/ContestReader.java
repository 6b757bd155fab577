package dev.chancery.review.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import dev.chancery.review.Contradiction;
import dev.chancery.review.EscalationReport;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ReviewId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What participants hold against stored groups, and what the second look came to. */
final class ContestReader {

    private final JdbcClient database;

    ContestReader(JdbcClient database) {
        this.database = database;
    }

    /** Those of every group of a review. */
    Found of(ReviewId review) {
        return found(
                "group_id in (select id from review.groups where review = :key)",
                "review = :key and group_id is not null",
                review.value());
    }

    Found ofGroup(UUID group) {
        return found("group_id = :key", "group_id = :key", group);
    }

    /** Contradictions and second looks by their group. */
    record Found(Map<UUID, List<Contradiction>> contradictions, Map<UUID, EscalationReport> escalations) {

        List<GroupReport> on(List<GroupReport> groups) {
            return groups.stream().map(this::on).toList();
        }

        GroupReport on(GroupReport group) {
            return group.after(group.course()
                    .contested(
                            contradictions.getOrDefault(group.id(), List.of()),
                            Optional.ofNullable(escalations.get(group.id()))));
        }
    }

    private Found found(String contradicted, String escalated, UUID key) {
        record Against(UUID group, Contradiction contradiction) {}
        var against = database.sql("select * from review.contradictions where %s order by group_id, position"
                        .formatted(contradicted))
                .param("key", key)
                .query((row, _) -> new Against(
                        row.getObject("group_id", UUID.class),
                        new Contradiction(
                                row.getString("participant"),
                                row.getString("why"),
                                row.getInt("start_line"),
                                row.getInt("end_line"))))
                .list();
        var looked = database.sql("select * from review.escalations where %s".formatted(escalated))
                .param("key", key)
                .query((row, _) -> Map.entry(row.getObject("group_id", UUID.class), SecondOpinions.report(row)))
                .list();
        return new Found(
                against.stream().collect(groupingBy(Against::group, mapping(Against::contradiction, toList()))),
                looked.stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
