package dev.chancery.tools.web;

import dev.chancery.http.Problems;
import dev.chancery.identity.BearerCaller;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.tools.ToolServer;
import dev.chancery.tools.ToolServers;
import dev.chancery.tools.mcp.Answer;
import dev.chancery.tools.mcp.Exchange;
import dev.chancery.tools.mcp.McpEndpoint;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes in what an MCP client posts to a tool server, for the agent whose token it carries. */
@RestController
class McpController {

    private final McpEndpoint endpoint;
    private final ToolServers servers;
    private final CurrentActor caller;
    private final Origins origins;

    McpController(McpEndpoint endpoint, ToolServers servers, CurrentActor caller, Origins origins) {
        this.endpoint = endpoint;
        this.servers = servers;
        this.caller = caller;
        this.origins = origins;
    }

    /**
     * One JSON-RPC message to a tool server. Every {@code tools/call} is decided, credentialed and verified; what policy
     * binds to a key is done for an agent whose access token is bound to one, and who sends its proof (RFC 9449) along.
     */
    @PostMapping(path = "/mcp/{server}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('" + Scopes.TOOLS_CALL + "')")
    ResponseEntity<?> post(
            @PathVariable String server,
            @RequestBody byte[] body,
            HttpServletRequest request,
            Authentication authentication) {
        var origin = Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN));
        if (origin.isPresent() && !origins.allow(origin.get())) {
            return response(McpEndpoint.strangeOrigin(origin.get()));
        }
        if (hasToken(request)) {
            return response(McpEndpoint.tokenInQuery());
        }
        if (!(caller.get() instanceof Actor.Agent agent)) {
            return Problems.of(
                    HttpStatus.FORBIDDEN,
                    new Refusal(
                            "not_an_agent",
                            "Tools are called by agents; this token belongs to none. Bind it to an agent."));
        }
        return servers.find(ToolServer.AUDIENCE_PREFIX + server)
                .<ResponseEntity<?>>map(found -> response(endpoint.answer(
                        new Exchange(
                                agent,
                                provenKey(authentication),
                                found,
                                name -> Optional.ofNullable(request.getHeader(name))),
                        body)))
                .orElseGet(() -> Problems.of(
                        HttpStatus.NOT_FOUND,
                        new Refusal("unknown_tool_server", "There is no tool server " + server + ".")));
    }

    /** A token that is bound to a key got here only with a fresh proof of that key for this very request. */
    private static Optional<String> provenKey(Authentication authentication) {
        return authentication.getPrincipal() instanceof BearerCaller caller
                ? caller.proofKeyThumbprint()
                : Optional.empty();
    }

    private static boolean hasToken(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null && query.toLowerCase(Locale.ROOT).contains("token=");
    }

    private static ResponseEntity<?> response(Answer answer) {
        var response = ResponseEntity.status(answer.status());
        answer.retryAfter()
                .ifPresent(it -> response.header(HttpHeaders.RETRY_AFTER, String.valueOf(Math.max(1, it.toSeconds()))));
        return answer.body().isEmpty()
                ? response.build()
                : response.contentType(MediaType.APPLICATION_JSON)
                        .body(answer.body().get());
    }
}
