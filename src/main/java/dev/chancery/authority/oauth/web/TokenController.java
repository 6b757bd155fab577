package dev.chancery.authority.oauth.web;

import dev.chancery.authority.oauth.OAuthError;
import dev.chancery.authority.oauth.TokenAnswer;
import dev.chancery.authority.oauth.TokenDesk;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The token endpoint (RFC 6749 section 3.2). */
@RestController
class TokenController {

    private final TokenDesk desk;
    private final FailureBrake brake;

    TokenController(TokenDesk desk, FailureBrake brake) {
        this.desk = desk;
        this.brake = brake;
    }

    /** Issues access tokens (client credentials) and credentials for one act (token exchange, RFC 8693). */
    @PostMapping(path = "/oauth2/token", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Object> token(HttpServletRequest request) {
        var obstacle = brake.hold(request.getRemoteAddr()).or(() -> FormRequest.complaint(request));
        if (obstacle.isPresent()) {
            return FormRequest.refused(obstacle.get());
        }
        var url = request.getRequestURL().toString();
        return switch (desk.answer(FormRequest.form(request), FormRequest.proofs(request), url)) {
            case TokenAnswer.Granted(var body) ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
            case TokenAnswer.Refused(var error) -> refused(error, request);
        };
    }

    private ResponseEntity<Object> refused(OAuthError error, HttpServletRequest request) {
        if (error.status() == 401) {
            brake.failed(request.getRemoteAddr());
        }
        return FormRequest.refused(error);
    }
}
