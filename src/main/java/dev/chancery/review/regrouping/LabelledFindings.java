package dev.chancery.review.regrouping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * What reviewers split and merged as labelled data: one JSON line a review, as {@code chancery group} reads and an
 * evaluation scores it. Claims of findings that a reviewer regrouped carry the finding they belong to; those nobody
 * spoke about carry none.
 */
@Repository
public class LabelledFindings {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient database;

    LabelledFindings(JdbcClient database) {
        this.database = database;
    }

    /** Tells each line, the oldest review first. */
    public void each(Consumer<String> line) {
        database.sql("""
                        select id, coalesce(repository || '@' || head_commit, 'review:' || id) as name
                        from review.reviews r
                        where exists (select from review.regroupings g where g.review = r.id) order by submitted_at, id
                        """)
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("name")))
                .list()
                .forEach(it -> line.accept(line(it.getKey(), it.getValue())));
    }

    private String line(UUID review, String name) {
        var line = new LinkedHashMap<String, Object>();
        line.put("judge", "reviewers");
        line.put("pr_url", name);
        line.put("findings", findings(review));
        return JSON.writeValueAsString(line);
    }

    private List<Map<String, Object>> findings(UUID review) {
        return database.sql("""
                        select c.*, m.group_id, exists (select from review.regroupings r
                            where r.review = c.review and m.group_id in (r.group_id, r.other_group)) as spoken_about
                        from review.claims c join review.members m on m.claim_id = c.id
                        where c.review = :review order by c.participant, c.position
                        """)
                .param("review", review)
                .query((row, _) -> finding(row))
                .list();
    }

    private static Map<String, Object> finding(ResultSet row) throws SQLException {
        var labelled = row.getBoolean("spoken_about");
        var finding = new LinkedHashMap<String, Object>();
        finding.put("id", row.getString("id"));
        finding.put("tool", row.getString("participant"));
        finding.put("file", row.getString("file"));
        finding.put("start", row.getInt("start_line"));
        finding.put("end", row.getInt("end_line"));
        finding.put("category", row.getString("category"));
        finding.put("text", row.getString("claim"));
        finding.put("status", labelled ? "matched" : "unmatched");
        finding.put("golden", labelled ? List.of(row.getString("group_id")) : List.of());
        return finding;
    }
}
