package dev.chancery.tools.repository;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.Refusal;
import dev.chancery.tools.repository.Attempt.Done;
import dev.chancery.tools.repository.Attempt.Stopped;
import dev.chancery.tools.repository.RepositoryAct.Read;
import dev.chancery.verifier.ToolRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void readsACompleteRequest() {
        assertThat(read("files", Map.of("repository", "/r", "commit", "main", "paths", List.of("a", "b"))))
                .isEqualTo(new Done<>(new Read("/r", "main", List.of("a", "b"))));
    }

    @Test
    void namesTheArgumentThatIsMissing() {
        assertThat(read("diff", Map.of("repository", "/r", "base", "main")))
                .isEqualTo(invalid("The argument head is a text of 1 to 4096 characters."));
    }

    @Test
    void namesTheArgumentOfAnotherType() {
        assertThat(read("resolve", Map.of("repository", "/r", "revision", 7)))
                .isEqualTo(invalid("The argument revision is a text of 1 to 4096 characters."));
    }

    @Test
    void namesTheArgumentNobodyAskedFor() {
        assertThat(read("resolve", Map.of("repository", "/r", "revision", "main", "force", true)))
                .isEqualTo(invalid("There is no argument force."));
    }

    @Test
    void refusesAListWithSomethingElseThanTexts() {
        assertThat(read("files", Map.of("repository", "/r", "commit", "main", "paths", List.of("a", 1))))
                .isEqualTo(invalid("The argument paths is a list of up to 10000 texts."));
    }

    @Test
    void refusesAnActionARepositoryDoesNotHave() {
        assertThat(read("push", Map.of()))
                .isEqualTo(new Stopped<>(new Refusal("unknown_action", "A repository has no action push.")));
    }

    private static Attempt<RepositoryAct> read(String action, Map<String, Object> arguments) {
        return Arguments.read(new ToolRequest("tool-server.repository", "repository", action, arguments));
    }

    private static Attempt<RepositoryAct> invalid(String detail) {
        return new Stopped<>(new Refusal("invalid_arguments", detail));
    }
}
