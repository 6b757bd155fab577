package dev.chancery.authority.web;

import dev.chancery.authority.RevokeAnswer;
import dev.chancery.authority.TaskAnswer;
import dev.chancery.authority.TaskRecord;
import dev.chancery.authority.Tasks;
import dev.chancery.authority.web.TaskBody.Wanted;
import dev.chancery.authority.web.TaskWish.Understood;
import dev.chancery.authority.web.TaskWish.Wrong;
import dev.chancery.http.Problems;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TaskId;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /v1/tasks}: opens, reads, closes and revokes tasks. An agent opens and sees its own; within one of its own it may
 * open a task for another agent.
 */
@RestController
@RequestMapping(path = "/v1/tasks", produces = MediaType.APPLICATION_JSON_VALUE)
class TaskController {

    private static final int LONGEST_REASON = 500;

    private final Tasks tasks;
    private final TaskBody body;
    private final CurrentActor caller;

    TaskController(Tasks tasks, TaskBody body, CurrentActor caller) {
        this.tasks = tasks;
        this.body = body;
        this.caller = caller;
    }

    /** How many tasks ended. */
    record RevokedJson(int revoked) {}

    /** Opens a task for an agent: what is wanted, for whom, until when, and how many acts of which kinds at most. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('" + Scopes.TASKS_WRITE + "')")
    ResponseEntity<?> open(@RequestBody Wanted wanted) {
        return switch (body.read(wanted, caller.get())) {
            case Wrong(var field, var refusal) -> wrong(field, refusal);
            case Understood(var parent, var task) ->
                parent.isEmpty() ? opened(tasks.open(task)) : opened(tasks.openWithin(parent.get(), task));
        };
    }

    /** One task, with its grant and its state. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('" + Scopes.TASKS_READ + "')")
    ResponseEntity<?> read(@PathVariable UUID id) {
        return visible(id)
                .<ResponseEntity<?>>map(it -> ResponseEntity.ok(TaskJson.of(it)))
                .orElseGet(() -> unknown(id));
    }

    /** Revokes a task and every task within it: none of their credentials verifies from now on. */
    @DeleteMapping("/{id}")
    @PreAuthorize("hasAuthority('" + Scopes.TASKS_WRITE + "')")
    ResponseEntity<?> revoke(@PathVariable UUID id, @RequestParam(defaultValue = "Revoked by its API.") String reason) {
        if (visible(id).isEmpty()) {
            return unknown(id);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return wrong(
                    "reason", new Refusal("invalid_request", "reason has 1 to " + LONGEST_REASON + " characters."));
        }
        return switch (tasks.revoke(new TaskId(id), reason, caller.get())) {
            case RevokeAnswer.Revoked(var count) -> ResponseEntity.ok(new RevokedJson(count));
            case RevokeAnswer.Refused(var refusal) -> Problems.of(HttpStatus.CONFLICT, refusal);
        };
    }

    /** Says that the work is done; closing twice is fine. */
    @PostMapping("/{id}/close")
    @PreAuthorize("hasAuthority('" + Scopes.TASKS_WRITE + "')")
    ResponseEntity<?> close(@PathVariable UUID id) {
        if (visible(id).isEmpty()) {
            return unknown(id);
        }
        tasks.close(new TaskId(id));
        return read(id);
    }

    /** Another agent's task does not exist for an agent. */
    private Optional<TaskRecord> visible(UUID id) {
        return tasks.find(new TaskId(id)).filter(task -> switch (caller.get()) {
            case Actor.Agent agent ->
                task.agent().equals(agent.id()) || task.askedBy().equals(agent);
            case Actor.Unknown _ -> false;
            case Actor.Person _, Actor.ApiClient _, Actor.Service _ -> true;
        });
    }

    private ResponseEntity<?> opened(TaskAnswer answer) {
        return switch (answer) {
            case TaskAnswer.Opened(var id) -> opened(id);
            case TaskAnswer.Refused(var refusal) ->
                Problems.of(
                        refusal.code().equals("unknown_task") ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT, refusal);
        };
    }

    private ResponseEntity<?> opened(TaskId id) {
        return ResponseEntity.created(URI.create("/v1/tasks/" + id))
                .body(tasks.find(id).map(TaskJson::of).orElseThrow());
    }

    private static ResponseEntity<?> unknown(UUID id) {
        return Problems.of(HttpStatus.NOT_FOUND, new Refusal("unknown_task", "There is no task " + id + "."));
    }

    private static ResponseEntity<?> wrong(String field, Refusal refusal) {
        var status = refusal.code().equals("unknown_task") ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        var document = Problems.document(status, refusal);
        document.setProperty("field", field);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }
}
