package dev.chancery.gateway.workflow;

import dev.chancery.gateway.RunOrder;
import dev.chancery.gateway.Workflow;
import dev.chancery.gateway.process.CommandLine;
import dev.chancery.gateway.process.Exit;
import dev.chancery.gateway.process.WatchedProcess;
import dev.chancery.gateway.store.Project;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.Trail;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A project in a process of its own. The process reads one JSON object, {@code request_id, project, model, prompt,
 * deadline}, writes one, {@code output}, and reaches models through {@code OPENAI_BASE_URL} and {@code OPENAI_API_KEY},
 * which end with it.
 */
final class ProcessWorkflow implements Workflow {

    private final Project project;
    private final Surroundings surroundings;

    /** What every process is started with. */
    record Surroundings(RunCredentials credentials, JsonMapper json, Clock clock, Duration grace, String baseUrl) {}

    ProcessWorkflow(Project project, Surroundings surroundings) {
        this.project = project;
        this.surroundings = surroundings;
    }

    @Override
    public Produced run(RunOrder order) throws InterruptedException {
        try (var credential = surroundings.credentials().issue(order.grant())) {
            var budget = Duration.between(surroundings.clock().instant(), order.deadline());
            var exit = new WatchedProcess(
                            line(order, credential),
                            new WatchedProcess.Limits(budget, surroundings.grace(), project.outputLimit()))
                    .run(input(order));
            if (!exit.log().isEmpty()) {
                order.log().accept(credential.hiddenIn(exit.log()));
            }
            return produced(exit, order, credential);
        }
    }

    private CommandLine line(RunOrder order, RunCredentials.Issued credential) {
        var environment = new HashMap<String, String>();
        for (var name : project.environment()) {
            Optional.ofNullable(System.getenv(name)).ifPresent(it -> environment.put(name, it));
        }
        environment.put("OPENAI_BASE_URL", surroundings.baseUrl());
        environment.put("OPENAI_API_KEY", credential.reveal());
        Trail.current().flatMap(Trail::span).ifPresent(it -> environment.put("TRACEPARENT", it.header()));
        return new CommandLine(
                project.command(),
                Path.of(project.workingDirectory()),
                environment,
                new CommandLine.Mark("CHANCERY_RUN", order.grant().run().toString()));
    }

    private String input(RunOrder order) {
        var input = new LinkedHashMap<String, Object>();
        input.put("request_id", order.request());
        input.put("project", project.name());
        input.put("model", order.grant().model());
        input.put("prompt", order.prompt());
        input.put("deadline", order.deadline().toString());
        return surroundings.json().writeValueAsString(input) + "\n";
    }

    private Produced produced(Exit exit, RunOrder order, RunCredentials.Issued credential) {
        return switch (exit) {
            case Exit.NotStarted(var reason) -> failed("not_startable", "could not be started: " + reason);
            case Exit.OverBudget _ ->
                failed(
                        "over_budget",
                        "used up its budget of " + project.budget().toMillis() + " ms and was stopped.");
            case Exit.Flooded _ ->
                failed("output_too_large", "answered more than its " + project.outputLimit() + " bytes.");
            case Exit.Ended(var code, var said, var _) ->
                code == 0 ? result(credential.hiddenIn(said)) : refusedOrBroken(code, order);
        };
    }

    private Produced refusedOrBroken(int code, RunOrder order) {
        return order.grant()
                .lastRefusal()
                .<Produced>map(it -> new Failed(new Refusal(
                        "provider_refused",
                        "The model refused what the project " + project.name() + " asked: " + it.detail())))
                .orElseGet(() -> failed("workflow_failed", "ended with exit code " + code + "."));
    }

    private Produced result(String said) {
        if (said.isBlank()) {
            return failed("no_result", "ended without a result on its standard output.");
        }
        try {
            var output = surroundings.json().readTree(said).path("output");
            return output.isMissingNode() || output.isNull()
                    ? failed("invalid_result", "answered JSON without the member output.")
                    : new Output(text(output));
        } catch (JacksonException notJson) {
            return failed("invalid_result", "answered something that is not JSON.");
        }
    }

    private static String text(JsonNode output) {
        return output.isString() ? output.stringValue() : output.toString();
    }

    private Failed failed(String code, String what) {
        return new Failed(new Refusal(code, "The project " + project.name() + " " + what));
    }
}
