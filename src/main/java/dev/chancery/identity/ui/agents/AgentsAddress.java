package dev.chancery.identity.ui.agents;

import com.vaadin.flow.router.QueryParameters;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.Agents;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Optional;

/** What the list of agents shows, as its address says it: a search, a state, and the name to go on from. */
record AgentsAddress(String search, Optional<AgentState> state, String after) {

    private static final String SEARCH = "q";
    private static final String STATE = "state";
    private static final String AFTER = "after";

    static AgentsAddress of(QueryParameters parameters) {
        return new AgentsAddress(
                parameters.getSingleParameter(SEARCH).orElse(""),
                parameters.getSingleParameter(STATE).flatMap(AgentsAddress::state),
                parameters.getSingleParameter(AFTER).orElse(""));
    }

    AgentsAddress searching(String text) {
        return new AgentsAddress(text, state, "");
    }

    AgentsAddress in(Optional<AgentState> other) {
        return new AgentsAddress(search, other, "");
    }

    AgentsAddress from(String name) {
        return new AgentsAddress(search, state, name);
    }

    boolean isFiltered() {
        return !search.isEmpty() || state.isPresent();
    }

    Agents.Filter filter() {
        return new Agents.Filter(search, state);
    }

    QueryParameters parameters() {
        var parameters = new LinkedHashMap<String, String>();
        if (!search.isEmpty()) {
            parameters.put(SEARCH, search);
        }
        state.ifPresent(it -> parameters.put(STATE, it.label()));
        if (!after.isEmpty()) {
            parameters.put(AFTER, after);
        }
        return QueryParameters.simple(parameters);
    }

    private static Optional<AgentState> state(String label) {
        return Arrays.stream(AgentState.values())
                .filter(it -> it.label().equals(label))
                .findFirst();
    }
}
