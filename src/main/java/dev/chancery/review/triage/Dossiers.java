package dev.chancery.review.triage;

import dev.chancery.review.store.Groups;
import dev.chancery.review.store.Reports;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** What is known about single findings. */
@Repository
public class Dossiers {

    private final Groups groups;
    private final Reports reports;
    private final TriageActs acts;

    Dossiers(Groups groups, Reports reports, TriageActs acts) {
        this.groups = groups;
        this.reports = reports;
        this.acts = acts;
    }

    /** All about this finding; empty when there is none with this id. */
    public Optional<Dossier> find(UUID finding) {
        return groups.find(finding)
                .flatMap(group -> groups.reviewOf(finding)
                        .flatMap(review -> reports.heading(review)
                                .flatMap(heading -> reports.facts(review)
                                        .map(facts -> new Dossier(group, heading, facts, acts.history(finding))))));
    }
}
