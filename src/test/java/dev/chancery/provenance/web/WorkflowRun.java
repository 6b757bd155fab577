package dev.chancery.provenance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Runs the {@code run} steps of a workflow of GitHub Actions as they are written, with bash as a runner starts it, in the
 * environment the workflow, the job and the step give them. What an action would have put out is told beforehand.
 */
final class WorkflowRun {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{\\s*([^}]*?)\\s*}}");

    private final JsonNode workflow;
    private final Path checkout;
    private final Map<String, String> contexts;

    WorkflowRun(Path file, Path checkout, Map<String, String> contexts) throws IOException {
        this.workflow = YAMLMapper.shared().readTree(Files.readString(file));
        this.checkout = checkout;
        this.contexts = Map.copyOf(contexts);
    }

    /** How a step ended, and what it said. */
    record Ended(String step, int code, String said) {}

    /** Skips the test where something is missing that every runner has. */
    static void needs(String... tools) {
        for (var tool : tools) {
            var isHere = List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
                    .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
            assumeThat(isHere).as(tool + " is installed here").isTrue();
        }
    }

    /** Runs the job's steps one after the other until one fails; the last that ran. */
    Ended job(String name) {
        var job = workflow.path("jobs").path(name);
        var ended = new Ended("none", -1, "");
        for (var step : job.path("steps")) {
            if (step.has("run")) {
                ended = run(job, step);
            }
            if (ended.code() > 0) {
                return ended;
            }
        }
        return ended;
    }

    /** What the steps wrote for the page of the run. */
    String summary() throws IOException {
        return Files.readString(checkout.resolve("summary"));
    }

    private Ended run(JsonNode job, JsonNode step) {
        assertThat(step.path("run").asString())
                .as("a script nobody else can put words into")
                .doesNotContain("${{");
        try {
            var script = Files.writeString(
                    checkout.resolve("step.sh"), step.path("run").asString());
            var builder = new ProcessBuilder("bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString())
                    .directory(checkout.toFile())
                    .redirectErrorStream(true);
            var inherited = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
            builder.environment().clear();
            builder.environment()
                    .putAll(Map.of(
                            "PATH",
                            inherited,
                            "CI",
                            "true",
                            "GITHUB_ACTIONS",
                            "true",
                            "GITHUB_STEP_SUMMARY",
                            checkout.resolve("summary").toString(),
                            "RUNNER_TEMP",
                            checkout.toString()));
            builder.environment().putAll(environment(workflow, job, step));
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(step.path("name").asString(), process.waitFor(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The step was interrupted.", e);
        }
    }

    private Map<String, String> environment(JsonNode... levels) {
        return List.of(levels).stream()
                .flatMap(level -> level.path("env").propertyStream())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> evaluated(entry.getValue().asString()),
                        (_, inner) -> inner,
                        LinkedHashMap::new));
    }

    private String evaluated(String text) {
        return EXPRESSION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String expression) {
        assertThat(contexts).as("what GitHub tells a step").containsKey(expression);
        return contexts.getOrDefault(expression, "");
    }
}
