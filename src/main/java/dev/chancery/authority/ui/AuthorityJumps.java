package dev.chancery.authority.ui;

import dev.chancery.authority.Credentials;
import dev.chancery.authority.Tasks;
import dev.chancery.console.Jump;
import dev.chancery.console.JumpResolver;
import dev.chancery.console.Links;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.UuidText;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds tasks and credentials by their id. */
@Component
class AuthorityJumps implements JumpResolver {

    private final Tasks tasks;
    private final Credentials credentials;

    AuthorityJumps(Tasks tasks, Credentials credentials) {
        this.tasks = tasks;
        this.credentials = credentials;
    }

    @Override
    public List<Jump> resolve(String text) {
        return UuidText.parse(text).stream()
                .flatMap(id -> Stream.concat(task(id), credential(id)))
                .toList();
    }

    private Stream<Jump> task(UUID id) {
        return tasks.find(new TaskId(id)).stream()
                .map(it -> new Jump("Task: " + it.intent(), it.state().label(), Links.task(it.id())));
    }

    private Stream<Jump> credential(UUID id) {
        return credentials.find(id).stream()
                .map(it -> new Jump(
                        "Credential for " + it.act(), Marks.of(it.state()).word(), Links.credential(it.id())));
    }
}
