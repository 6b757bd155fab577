package dev.chancery.gateway.chat;

import dev.chancery.identity.BearerCaller;
import dev.chancery.identity.Scopes;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /v1/chat/completions}: a model call in OpenAI's words, under the caller's identity, policy and budgets. */
@RestController
class ChatController {

    private final ChatDoor door;

    ChatController(ChatDoor door) {
        this.door = door;
    }

    /** A model's reply, whole or as server-sent events, under the caller's policy and budgets. */
    @PostMapping(ChatDoor.PATH)
    @Parameter(
            name = ChatDoor.TASK,
            in = ParameterIn.HEADER,
            description = "The task the call is part of, if it is part of one")
    @PreAuthorize("hasAuthority('" + Scopes.MODELS_INVOKE + "')")
    void complete(
            @RequestBody byte[] body,
            @AuthenticationPrincipal BearerCaller bearer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        door.handle(bearer, body, request, response);
    }
}
