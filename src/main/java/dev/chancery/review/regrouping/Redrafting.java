package dev.chancery.review.regrouping;

import dev.chancery.review.Contradiction;
import dev.chancery.review.FindingClass;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewId;
import dev.chancery.review.classification.Classification;
import dev.chancery.review.regrouping.Regroupings.Finding;
import dev.chancery.review.store.Groups;
import dev.chancery.review.store.Seats;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes anew what follows from the claims of a finding: its worst claim speaks for it, and who raised it classes it. */
@Component
class Redrafting {

    private static final Comparator<GroupedClaim> WORST_FIRST =
            Comparator.comparingInt(it -> it.claim().severity().rank());

    private final JdbcClient database;
    private final Regroupings regroupings;
    private final Seats seats;
    private final Groups groups;

    Redrafting(JdbcClient database, Regroupings regroupings, Seats seats, Groups groups) {
        this.database = database;
        this.regroupings = regroupings;
        this.seats = seats;
        this.groups = groups;
    }

    void redraft(Finding finding) {
        var claims = regroupings.claims(finding.id());
        var worst = claims.stream().min(WORST_FIRST).orElseThrow();
        database.sql("""
                        update review.groups set class = :class, severity = :severity, severity_rank = :rank,
                            category = :category, file = :file, start_line = :start, end_line = :end, title = :title,
                            version = version + 1
                        where id = :id
                        """)
                .param(
                        "class",
                        classified(finding, claims).map(FindingClass::label).orElse(null))
                .param("severity", worst.claim().severity().label())
                .param("rank", worst.claim().severity().rank())
                .param("category", worst.claim().category())
                .param("file", worst.file())
                .param("start", worst.claim().startLine())
                .param("end", worst.claim().endLine())
                .param("title", worst.claim().claim())
                .param("id", finding.id())
                .update();
    }

    private Optional<FindingClass> classified(Finding finding, List<GroupedClaim> claims) {
        var answered = seats.reports(new ReviewId(finding.review())).stream()
                .filter(ParticipantReport::answered)
                .map(ParticipantReport::id)
                .toList();
        var contradicted = groups.find(finding.id()).map(GroupReport::contradictions).orElse(List.of()).stream()
                .map(Contradiction::participant)
                .toList();
        return Classification.of(
                claims.stream().map(it -> it.claim().participant()).toList(), contradicted, answered);
    }
}
