package dev.chancery.gateway.chat;

import dev.chancery.http.ErrorForm;
import dev.chancery.kernel.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** Whatever is refused where OpenAI's protocol is spoken is refused in its form, before any controller too. */
@Component
final class OpenAiErrorForm implements ErrorForm {

    @Override
    public boolean covers(String path) {
        return path.startsWith("/v1/chat/") || path.equals("/v1/models") || path.startsWith("/v1/models/");
    }

    @Override
    public Map<String, Object> body(HttpStatusCode status, Refusal refusal, Optional<String> field) {
        return OpenAiErrors.body(new TurnedAway(status.value(), refusal, Optional.empty(), field));
    }
}
