package dev.chancery.gateway.chat;

import dev.chancery.gateway.budget.Scope;
import dev.chancery.gateway.budget.Spender;
import dev.chancery.kernel.Actor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whose budgets a call is held against. */
@Component
class Spenders {

    private final PayingOwners owners;

    Spenders(PayingOwners owners) {
        this.owners = owners;
    }

    /** Everyone, the model, whoever calls, the person who answers for them, and the task. */
    List<Spender> of(Caller caller, String model) {
        var spenders = new ArrayList<Spender>();
        spenders.add(new Spender(Scope.EVERYONE, "all", "everyone"));
        spenders.add(new Spender(Scope.MODEL, model, model));
        var actor = caller.actor();
        switch (actor) {
            case Actor.Agent(var id, var name) -> {
                spenders.add(new Spender(Scope.AGENT, id.toString(), name));
                owners.ownerOf(actor).ifPresent(it -> spenders.add(person(it)));
            }
            case Actor.ApiClient(var id, var name) -> {
                spenders.add(new Spender(Scope.CLIENT, id, name));
                owners.ownerOf(actor).ifPresent(it -> spenders.add(person(it)));
            }
            case Actor.Person person -> spenders.add(person(person));
            case Actor.Service _, Actor.Unknown() -> {}
        }
        caller.task().ifPresent(it -> spenders.add(new Spender(Scope.TASK, it.toString(), "task " + it)));
        return List.copyOf(spenders);
    }

    private static Spender person(Actor.Person person) {
        return new Spender(Scope.PERSON, person.id().toString(), person.name());
    }
}
