package dev.chancery.gateway.workflow;

import dev.chancery.gateway.Workflow;
import dev.chancery.gateway.Workflow.Produced;
import dev.chancery.gateway.WorkflowRuns;
import dev.chancery.gateway.record.Closing;
import dev.chancery.gateway.record.Opening;
import dev.chancery.gateway.record.Outcome;
import dev.chancery.gateway.record.Requests;
import dev.chancery.gateway.store.Project;
import dev.chancery.gateway.store.ProjectAnswer;
import dev.chancery.gateway.store.Projects;
import dev.chancery.kernel.Actor;
import org.springframework.stereotype.Component;

/** Runs that Chancery asks of itself. */
@Component
class OwnRuns implements WorkflowRuns {

    private final Projects projects;
    private final RunDesk desk;
    private final Requests requests;

    OwnRuns(Projects projects, RunDesk desk, Requests requests) {
        this.projects = projects;
        this.desk = desk;
        this.requests = requests;
    }

    @Override
    public void register(String name, String purpose, Command command, Actor by) {
        if (projects.find(name).isPresent()) {
            return;
        }
        var folder = command.workingDirectory().toAbsolutePath().toString();
        var project = Project.of(name, "1", command.words(), folder).withPurpose(purpose);
        if (projects.register(project, by) instanceof ProjectAnswer.Refused(var _, var refusal)) {
            throw new IllegalArgumentException(refusal.detail());
        }
    }

    @Override
    public Produced run(String project, String model, String prompt, Actor actor) throws InterruptedException {
        var wish = new RunWish(project, model, prompt, actor);
        var request = requests.open(new Opening("run", actor, model).of(project));
        var closing = Closing.refused(500, "internal_error").as(Outcome.EXCEPTION);
        try {
            var answer = request.within(() -> desk.run(wish, request, () -> false));
            closing = RunClosing.of(answer);
            return produced(answer);
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The project " + project + " broke.", e);
        } finally {
            request.end(closing);
        }
    }

    private static Produced produced(RunAnswer answer) {
        return switch (answer) {
            case RunAnswer.Finished(var output, var _) -> new Workflow.Output(output);
            case RunAnswer.NoRoom(var rejected) -> new Workflow.NoRoom(rejected);
            case RunAnswer.Unfit(var refusal) -> new Workflow.Unfit(refusal);
            case RunAnswer.TooLate(var refusal) -> new Workflow.Failed(refusal);
            case RunAnswer.Cancelled(var refusal) -> new Workflow.Failed(refusal);
            case RunAnswer.NoProject(var refusal) -> new Workflow.Failed(refusal);
            case RunAnswer.Failed(var refusal) -> new Workflow.Failed(refusal);
        };
    }
}
