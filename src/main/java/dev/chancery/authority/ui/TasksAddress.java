package dev.chancery.authority.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.chancery.authority.TaskRecord.State;
import dev.chancery.authority.store.TaskListing;
import dev.chancery.kernel.TaskId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the address of the list of tasks says: which state, which words, from where on. */
record TasksAddress(Optional<State> state, String text, Optional<TaskId> before) {

    static TasksAddress of(QueryParameters parameters) {
        return new TasksAddress(
                parameters.getSingleParameter("state").flatMap(TasksAddress::state),
                parameters.getSingleParameter("q").orElse("").strip(),
                parameters.getSingleParameter("before").flatMap(TaskId::parse));
    }

    TaskListing.Filter filter() {
        return new TaskListing.Filter(state, Optional.empty(), text);
    }

    boolean isNarrow() {
        return state.isPresent() || !text.isEmpty() || before.isPresent();
    }

    /** The parameters with this one changed; a filter that changes begins at the newest again. */
    Map<String, String> with(String name, String value) {
        var parameters = new LinkedHashMap<String, String>();
        state.ifPresent(it -> parameters.put("state", it.label()));
        parameters.put("q", text);
        parameters.put(name, value);
        parameters.values().removeIf(String::isBlank);
        return parameters;
    }

    Map<String, String> without(String name) {
        return with(name, "");
    }

    private static Optional<State> state(String label) {
        return Arrays.stream(State.values())
                .filter(it -> it.label().equals(label))
                .findFirst();
    }
}
