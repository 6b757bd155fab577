package dev.chancery.gateway.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.gateway.PriorityClass;
import dev.chancery.gateway.store.Project;
import dev.chancery.gateway.store.ProjectAnswer;
import dev.chancery.gateway.store.ProjectRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Asks what a workflow is and within which limits it runs; stays open when it is refused, at the field to blame. */
final class ProjectDialog extends Dialog {

    private static final int KILO = 1024;

    private final TextField name = new TextField("Name");
    private final TextField version = new TextField("Version");
    private final TextField purpose = new TextField("Purpose");
    private final TextArea command = new TextArea("Command");
    private final TextField workingDirectory = new TextField("Working directory");
    private final TextArea environment = new TextArea("Environment variables");
    private final Select<String> pool = new Select<>();
    private final Select<PriorityClass> priority = new Select<>();
    private final IntegerField budget = new IntegerField("Budget, seconds");
    private final IntegerField outputLimit = new IntegerField("Output limit, KB");
    private final Checkbox enabled = new Checkbox("Can be run");
    private final Function<Project, ProjectAnswer> keep;

    ProjectDialog(Optional<ProjectRecord> known, List<String> pools, Function<Project, ProjectAnswer> keep) {
        this.keep = keep;
        setHeaderTitle(known.map(it -> "Change " + it.project().name()).orElse("Register a workflow"));
        name.setReadOnly(known.isPresent());
        name.setRequiredIndicatorVisible(true);
        version.setRequiredIndicatorVisible(true);
        command.setRequiredIndicatorVisible(true);
        command.setHelperText("Program and arguments, one a line; {java} is the Java that runs Chancery.");
        workingDirectory.setRequiredIndicatorVisible(true);
        workingDirectory.setHelperText("The absolute path of a folder on this node.");
        environment.setHelperText("Names passed on from the node, one a line. The model endpoint comes by itself.");
        pool.setLabel("Pool");
        pool.setItems(pools);
        priority.setLabel("Class");
        priority.setItems(PriorityClass.values());
        priority.setItemLabelGenerator(PriorityClass::label);
        fill(known.map(ProjectRecord::project).orElse(Project.of("", "1", List.of(), "")));
        var limits = new Div(pool, priority, budget, outputLimit);
        limits.addClassName("field-pairs");
        var form = new Div(name, version, purpose, command, workingDirectory, environment, limits, enabled);
        form.addClassNames("stack", "form");
        add(form);
        var confirm = new Button(known.isPresent() ? "Save" : "Register", _ -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }

    private void fill(Project project) {
        name.setValue(project.name());
        version.setValue(project.version());
        purpose.setValue(project.purpose());
        command.setValue(String.join("\n", project.command()));
        workingDirectory.setValue(project.workingDirectory());
        environment.setValue(String.join("\n", project.environment()));
        pool.setValue(project.pool());
        priority.setValue(project.priority());
        budget.setValue((int) project.budget().toSeconds());
        outputLimit.setValue((int) (project.outputLimit() / KILO));
        enabled.setValue(project.enabled());
    }

    private Project wanted() {
        return new Project(
                name.getValue().strip(),
                version.getValue().strip(),
                purpose.getValue().strip(),
                lines(command),
                workingDirectory.getValue().strip(),
                lines(environment),
                pool.getValue(),
                priority.getValue(),
                Duration.ofSeconds(Optional.ofNullable(budget.getValue()).orElse(0)),
                (long) KILO * Optional.ofNullable(outputLimit.getValue()).orElse(0),
                enabled.getValue());
    }

    private static List<String> lines(TextArea area) {
        return area.getValue()
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private void confirm() {
        fields().values().forEach(it -> it.setInvalid(false));
        switch (keep.apply(wanted())) {
            case ProjectAnswer.Kept _ -> close();
            case ProjectAnswer.Refused(var field, var refusal) -> {
                var blamed = fields().getOrDefault(field, name);
                blamed.setErrorMessage(refusal.detail());
                blamed.setInvalid(true);
            }
        }
    }

    private Map<String, HasValidation> fields() {
        return Map.of(
                "name", name,
                "version", version,
                "purpose", purpose,
                "command", command,
                "working_directory", workingDirectory,
                "environment", environment,
                "pool", pool,
                "budget", budget,
                "output_limit", outputLimit);
    }
}
