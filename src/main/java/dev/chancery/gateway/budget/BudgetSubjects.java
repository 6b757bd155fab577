package dev.chancery.gateway.budget;

import dev.chancery.authority.Tasks;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.identity.ApiCallers;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonRecord;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.PersonId;
import dev.chancery.kernel.TaskId;
import dev.chancery.models.Models;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a budget can bound: everyone of a scope by name, and what somebody wrote turned into the one it names. */
@Component
public class BudgetSubjects {

    private static final int MOST = 200;
    private static final Subject TOGETHER = new Subject("all", "Everyone together");

    private final Known known;
    private final Models models;

    /** One whom a budget can bound, by the id that is counted and the name that is shown. */
    public record Subject(String id, String label) {

        /** Each of a scope that has no budget of its own. */
        public static Subject each(Scope scope) {
            return new Subject(
                    Budget.EACH, "Each " + scope.title().toLowerCase(Locale.ROOT) + " without a budget of its own");
        }
    }

    /** Where people, agents, callers and tasks are known. */
    @Component
    record Known(People people, Agents agents, ApiCallers callers, Tasks tasks) {}

    BudgetSubjects(Known known, Models models) {
        this.known = known;
        this.models = models;
    }

    /** Those of a scope to choose from, the one for each first; long lists are cut. */
    public List<Subject> of(Scope scope) {
        var named = switch (scope) {
            case EVERYONE -> Stream.<Subject>empty();
            case PERSON -> known.people().all().stream().limit(MOST).map(BudgetSubjects::person);
            case AGENT ->
                known.agents().page(Agents.Filter.ALL, "", MOST).stream().map(BudgetSubjects::agent);
            case CLIENT -> known.callers().live(MOST).stream().map(BudgetSubjects::caller);
            case TASK ->
                known.tasks().open(MOST).stream().map(it -> new Subject(it.id().toString(), it.intent()));
            case MODEL -> models.catalogue().stream().map(it -> new Subject(it.id(), it.id()));
        };
        return scope == Scope.EVERYONE
                ? List.of(TOGETHER)
                : Stream.concat(Stream.of(Subject.each(scope)), named).toList();
    }

    /** The one that an id or, where names are unique, a name stands for. */
    public Optional<Subject> find(Scope scope, String written) {
        if (scope != Scope.EVERYONE && written.equals(Budget.EACH)) {
            return Optional.of(Subject.each(scope));
        }
        return switch (scope) {
            case EVERYONE -> Optional.of(TOGETHER);
            case PERSON ->
                known.people()
                        .find(written)
                        .or(() -> PersonId.parse(written).flatMap(known.people()::find))
                        .map(BudgetSubjects::person);
            case AGENT ->
                known.agents()
                        .find(written)
                        .or(() -> AgentId.parse(written).flatMap(known.agents()::find))
                        .map(BudgetSubjects::agent);
            case CLIENT -> known.callers().find(written).map(BudgetSubjects::caller);
            case TASK ->
                TaskId.parse(written)
                        .flatMap(known.tasks()::find)
                        .map(it -> new Subject(it.id().toString(), it.intent()));
            case MODEL -> models.find(written).map(it -> new Subject(it.id(), it.id()));
        };
    }

    private static Subject person(PersonRecord person) {
        return new Subject(person.id().toString(), person.name());
    }

    private static Subject agent(AgentRecord agent) {
        return new Subject(agent.id().toString(), agent.name());
    }

    private static Subject caller(Actor.ApiClient caller) {
        return new Subject(caller.id(), caller.name() + " (" + caller.id() + ")");
    }
}
