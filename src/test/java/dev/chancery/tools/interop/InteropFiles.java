package dev.chancery.tools.interop;

import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.CredentialAnswer;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.tokens.ApiTokens;
import dev.chancery.kernel.InvocationId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Leaves what the script needs in the data folder: {@code interop-credential}, and last {@code interop-token}. */
@Component
@Profile("interop")
class InteropFiles implements ApplicationRunner {

    private final InteropAgent agent;
    private final ApiTokens tokens;
    private final Tasks tasks;
    private final CredentialDesk desk;
    private final Path data;

    InteropFiles(
            InteropAgent agent,
            ApiTokens tokens,
            Tasks tasks,
            CredentialDesk desk,
            @Value("${chancery.data}") String data) {
        this.agent = agent;
        this.tokens = tokens;
        this.tasks = tasks;
        this.desk = desk;
        this.data = Path.of(data);
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Files.writeString(data.resolve("interop-credential"), credential());
        Files.writeString(data.resolve("interop-token"), token());
    }

    private String credential() {
        var id = agent.agent().id();
        var owner = agent.owner().actor();
        var invocation = new InvocationId(UUID.randomUUID());
        var task = tasks.open(new NewTask(owner, "Show a credential.", id, Duration.ofMinutes(5), invocation));
        var act = new Act("tool-server.issues", "issues", "list", Map.of());
        return switch (desk.request(new ActRequest(invocation, task, id, owner, act))) {
            case CredentialAnswer.Issued(var credential, var _) -> credential;
            case CredentialAnswer.Denied(var refusal) -> throw new IllegalStateException(refusal.detail());
            case CredentialAnswer.Escalated(var refusal, var _) -> throw new IllegalStateException(refusal.detail());
        };
    }

    private String token() {
        var wanted = new ApiTokens.NewToken(
                "interop",
                List.of("tools:call"),
                Optional.empty(),
                Optional.of(agent.agent().id()));
        return switch (tokens.issue(wanted, agent.owner().actor())) {
            case ApiTokens.Issued issued -> issued.text().reveal();
            case ApiTokens.Refused(var refusal) -> throw new IllegalStateException(refusal.detail());
            case ApiTokens.Revoked _ -> throw new IllegalStateException("Issuing does not revoke.");
        };
    }
}
