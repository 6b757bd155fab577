package dev.chancery.authority.oauth.web;

import dev.chancery.authority.oauth.Inquiries;
import dev.chancery.authority.oauth.OAuthError;
import dev.chancery.authority.oauth.Takebacks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a token is worth (RFC 7662), and taking one back (RFC 7009). */
@RestController
class IntrospectionController {

    private static final OAuthError NO_TOKEN = OAuthError.invalidRequest("The parameter token is missing.");

    private final Inquirers inquirers;
    private final Inquiries inquiries;
    private final Takebacks takebacks;

    IntrospectionController(Inquirers inquirers, Inquiries inquiries, Takebacks takebacks) {
        this.inquirers = inquirers;
        this.inquiries = inquiries;
        this.takebacks = takebacks;
    }

    /** Says what a token is worth (RFC 7662); an unknown one is {@code {"active": false}}. */
    @PostMapping(path = "/oauth2/introspect", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Object> introspect(HttpServletRequest request) {
        return switch (inquirers.of(request)) {
            case Inquirers.Refused(var error) -> FormRequest.refused(error);
            case Inquirers.Known(var inquirer) ->
                FormRequest.form(request)
                        .find("token")
                        .map(token -> ResponseEntity.ok()
                                .cacheControl(CacheControl.noStore())
                                .<Object>body(inquiries.inspect(token, inquirer)))
                        .orElseGet(() -> FormRequest.refused(NO_TOKEN));
        };
    }

    /** A token nobody knows is as good as taken back, so that answer tells a stranger nothing. */
    @PostMapping(path = "/oauth2/revoke", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<Object> revoke(HttpServletRequest request) {
        return switch (inquirers.of(request)) {
            case Inquirers.Refused(var error) -> FormRequest.refused(error);
            case Inquirers.Known(var inquirer) ->
                FormRequest.form(request)
                        .find("token")
                        .map(token -> takebacks.takeBack(token, inquirer))
                        .orElseGet(() -> Optional.of(NO_TOKEN))
                        .map(FormRequest::refused)
                        .orElseGet(() -> ResponseEntity.ok()
                                .cacheControl(CacheControl.noStore())
                                .build());
        };
    }
}
