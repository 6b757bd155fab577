package dev.chancery.gateway.budget.ui;

import dev.chancery.gateway.budget.Scope;
import dev.chancery.gateway.budget.ui.BudgetDialog.Candidate;
import dev.chancery.identity.Agents;
import dev.chancery.models.Models;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a budget can bound. Where there is no list, an id is written by hand. */
@Component
class BudgetCandidates {

    private static final int MOST = 200;

    private final Agents agents;
    private final Models models;

    BudgetCandidates(Agents agents, Models models) {
        this.agents = agents;
        this.models = models;
    }

    /** The one for each first, then everyone known by name. */
    List<Candidate> of(Scope scope) {
        var named = switch (scope) {
            case EVERYONE, PERSON, CLIENT, TASK -> Stream.<Candidate>empty();
            case AGENT ->
                agents.page(Agents.Filter.ALL, "", MOST).stream()
                        .map(it -> new Candidate(it.id().toString(), it.name()));
            case MODEL -> models.catalogue().stream().map(it -> new Candidate(it.id(), it.id()));
        };
        return Stream.concat(Stream.of(Candidate.each(scope)), named).toList();
    }
}
