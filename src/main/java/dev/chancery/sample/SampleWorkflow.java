package dev.chancery.sample;

import dev.chancery.gateway.Workflow;
import dev.chancery.gateway.WorkflowRuns;
import dev.chancery.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A workflow of one Java file that asks a model to summarize, registered and run once so that there is a run to look at. */
@Component
class SampleWorkflow {

    static final String NAME = "summarize";

    private static final Logger LOG = LoggerFactory.getLogger(SampleWorkflow.class);
    private static final String FILE = "Summarize.java";
    private static final String PROMPT =
            "Refunds are paid in batches. A batch is capped at 500 EUR a day and a customer, and whatever exceeds the cap"
                    + " waits for the next day.";

    private final WorkflowRuns workflows;
    private final SampleProperties properties;

    SampleWorkflow(WorkflowRuns workflows, SampleProperties properties) {
        this.workflows = workflows;
        this.properties = properties;
    }

    /** Writes the file and registers it; a file or project that is there stays as it is. */
    void register() {
        var folder = Path.of(properties.data(), "sample", "workflows", NAME)
                .toAbsolutePath()
                .normalize();
        try {
            Files.createDirectories(folder);
            var file = folder.resolve(FILE);
            if (!Files.exists(file)) {
                Files.write(
                        file, new ClassPathResource("dev/chancery/sample/workflows/" + FILE).getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sample workflow could not be written to " + folder + ".", e);
        }
        var command = new WorkflowRuns.Command(List.of("{java}", FILE), folder);
        workflows.register(NAME, "Summarizes a text in one sentence", command, SampleWorld.MAKER);
    }

    void run() {
        try {
            switch (workflows.run(NAME, "simulated", PROMPT, SampleWorld.MAKER)) {
                case Workflow.Output _ -> LOG.info("The sample workflow ran.");
                case Workflow.Failed(var refusal) -> warn(refusal);
                case Workflow.Unfit(var refusal) -> warn(refusal);
                case Workflow.NoRoom(var rejected) -> warn(rejected.refusal());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static void warn(Refusal refusal) {
        LOG.warn("The sample workflow had no answer: {}", refusal.detail());
    }
}
