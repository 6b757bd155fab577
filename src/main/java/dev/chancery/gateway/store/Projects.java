package dev.chancery.gateway.store;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The registered projects. Every change is in the ledger, with the digest of what the project is from then on. */
@Component
public class Projects {

    private final ProjectRows rows;
    private final ProjectRules rules;
    private final Ledger ledger;
    private final TimeOrderedIds ids;
    private final Clock clock;

    Projects(ProjectRows rows, ProjectRules rules, Ledger ledger, TimeOrderedIds ids, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** Every project, by name. */
    @Transactional(readOnly = true)
    public List<ProjectRecord> all() {
        return rows.findAllByOrderByName().stream().map(ProjectRow::record).toList();
    }

    @Transactional(readOnly = true)
    public Optional<ProjectRecord> find(String name) {
        return rows.findByName(name).map(ProjectRow::record);
    }

    /** Adds a project. */
    @Transactional
    public ProjectAnswer register(Project project, Actor by) {
        var fault = rules.fault(project);
        if (fault.isPresent()) {
            return fault.get();
        }
        if (rows.existsByName(project.name())) {
            return new ProjectAnswer.Refused(
                    "name", new Refusal("name_taken", "There is a project " + project.name() + " already."));
        }
        var row = rows.saveAndFlush(new ProjectRow(ids.next(), project, clock.instant()));
        ledger.append(event("project.registered", project, by));
        return new ProjectAnswer.Kept(row.record());
    }

    /** Changes what the caller saw as this edition; a project keeps its name. */
    @Transactional
    public ProjectAnswer change(UUID id, int edition, Project wanted, Actor by) {
        var row = rows.findById(id).orElse(null);
        if (row == null) {
            return new ProjectAnswer.Refused(
                    "name", new Refusal("unknown_project", "There is no project " + wanted.name() + "."));
        }
        if (row.isConfigured()) {
            return new ProjectAnswer.Refused(
                    "name",
                    new Refusal(
                            "kept_in_configuration",
                            "The project " + wanted.name() + " is kept in a configuration file. Change it there."));
        }
        if (row.edition() != edition) {
            return new ProjectAnswer.Refused(
                    "name",
                    new Refusal(
                            "stale_project",
                            "The project " + wanted.name() + " was changed meanwhile. Look at it again first."));
        }
        if (!row.record().project().name().equals(wanted.name())) {
            return ProjectRules.refused("name", "A project keeps its name.");
        }
        var fault = rules.fault(wanted);
        if (fault.isPresent()) {
            return fault.get();
        }
        row.become(wanted, clock.instant());
        ledger.append(event("project.changed", wanted, by));
        return new ProjectAnswer.Kept(rows.saveAndFlush(row).record());
    }

    /** Makes a project what the configuration says, whether there was one of its name or not. */
    @Transactional
    ProjectAnswer configure(Project wanted, Actor by) {
        var fault = rules.fault(wanted);
        if (fault.isPresent()) {
            return fault.get();
        }
        var known = rows.findByName(wanted.name());
        var row = known.orElseGet(() -> new ProjectRow(ids.next(), wanted, clock.instant()));
        if (known.isPresent() && row.isConfigured() && row.record().project().equals(wanted)) {
            return new ProjectAnswer.Kept(row.record());
        }
        row.become(wanted, clock.instant());
        row.configured(true);
        ledger.append(event(known.isPresent() ? "project.changed" : "project.registered", wanted, by));
        return new ProjectAnswer.Kept(rows.saveAndFlush(row).record());
    }

    /** Switches a project off that the configuration names no more, and leaves it to the console. */
    @Transactional
    void release(UUID id, Actor by) {
        var row = rows.findById(id).orElseThrow();
        var off = row.record().project().enabled(false);
        row.become(off, clock.instant());
        row.configured(false);
        ledger.append(event("project.changed", off, by));
        rows.saveAndFlush(row);
    }

    private static LedgerEvent event(String type, Project project, Actor by) {
        var definition = project.toString().getBytes(StandardCharsets.UTF_8);
        return LedgerEvent.of(type, by)
                .about("project:" + project.name())
                .with("version", project.version())
                .with("enabled", project.enabled())
                .with("definition", Digest.sha256(definition).toString());
    }
}
