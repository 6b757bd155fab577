package dev.chancery.identity.tokens;

import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Says as whom an API token speaks: as itself, or as the agent it was issued for while that agent may act. */
@Service
public class Speakers {

    private final ApiTokens tokens;
    private final Agents agents;
    private final KnownCallers known;

    Speakers(ApiTokens tokens, Agents agents, KnownCallers known) {
        this.tokens = tokens;
        this.agents = agents;
        this.known = known;
    }

    /** The caller behind a presented text, as of this second; empty when it is no token that lives. */
    public Optional<ApiCaller> recognise(String presented) {
        return ApiTokens.isPlausible(presented)
                ? known.find(TokenText.of(presented).digest(), () -> read(presented))
                : Optional.empty();
    }

    private Optional<KnownCallers.Known> read(String presented) {
        return tokens.recognise(presented)
                .flatMap(token -> of(token)
                        .map(it -> new KnownCallers.Known(it, token.expiresAt().orElse(Instant.MAX))));
    }

    /** Issues a token, one for an agent only if that agent may act and have these scopes. */
    public ApiTokens.Answer issue(ApiTokens.NewToken wanted, Actor.Person owner) {
        return wanted.agent()
                .flatMap(it -> obstacle(it, wanted.scopes()))
                .<ApiTokens.Answer>map(ApiTokens.Refused::new)
                .orElseGet(() -> tokens.issue(wanted, owner));
    }

    /** The caller and the scopes behind a token; empty when its agent may not act. */
    public Optional<ApiCaller> of(ApiTokenRecord token) {
        return token.agent()
                .map(id -> agents.find(id)
                        .filter(AgentRecord::isActive)
                        .map(agent -> new ApiCaller(agent.actor(), agent.name(), within(token))))
                .orElseGet(() -> Optional.of(new ApiCaller(
                        new Actor.ApiClient(token.id(), token.name()), token.name(), token.grantedScopes())));
    }

    private static List<String> within(ApiTokenRecord token) {
        return token.grantedScopes().stream()
                .filter(Scopes.ofAgents()::contains)
                .toList();
    }

    private Optional<Refusal> obstacle(AgentId id, List<String> scopes) {
        if (agents.find(id).filter(AgentRecord::isActive).isEmpty()) {
            return Optional.of(new Refusal("invalid_agent", "A token speaks only as an agent that is active."));
        }
        return Scopes.ofAgents().containsAll(scopes)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "invalid_scope",
                        "An agent may have no more than " + String.join(", ", Scopes.ofAgents()) + "."));
    }
}
