package dev.chancery.gateway.workflow;

import dev.chancery.gateway.Workflow;
import dev.chancery.gateway.store.Project;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** The workflows that run in this process: each bean is a project under its own name, in the pool {@code run}. */
@Component
public class BuiltInProjects {

    private final ListableBeanFactory beans;

    BuiltInProjects(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** Every one, by name. */
    public List<Project> all() {
        return new TreeMap<>(beans.getBeansOfType(Workflow.class))
                .entrySet().stream()
                        .map(it -> project(it.getKey(), it.getValue()))
                        .toList();
    }

    Optional<Workflow> find(String name) {
        return beans.containsBean(name) && beans.isTypeMatch(name, Workflow.class)
                ? Optional.of(beans.getBean(name, Workflow.class))
                : Optional.empty();
    }

    static Project project(String name, Workflow workflow) {
        return Project.of(name, "built in", List.of(), "")
                .withPurpose(workflow.purpose())
                .withBudget(workflow.budget());
    }
}
