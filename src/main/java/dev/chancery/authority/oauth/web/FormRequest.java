package dev.chancery.authority.oauth.web;

import dev.chancery.authority.oauth.Form;
import dev.chancery.authority.oauth.OAuthError;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** What the three form endpoints share: reading the form, and answering an error so that nobody stores it. */
final class FormRequest {

    private FormRequest() {}

    static Form form(HttpServletRequest request) {
        return new Form(request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(it -> it.getKey(), it -> Arrays.asList(it.getValue()))));
    }

    /** Secrets belong into the body: a query ends in logs. */
    static Optional<OAuthError> complaint(HttpServletRequest request) {
        return request.getQueryString() == null
                ? form(request).complaint()
                : Optional.of(OAuthError.invalidRequest("Parameters belong into the body, not into the address."));
    }

    static List<String> proofs(HttpServletRequest request) {
        return Collections.list(request.getHeaders("DPoP"));
    }

    static ResponseEntity<Object> refused(OAuthError error) {
        var answer = ResponseEntity.status(error.status()).cacheControl(CacheControl.noStore());
        if (error.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"chancery\", error=\"" + error.error() + "\"");
        }
        if (error.status() == 429) {
            answer.header(HttpHeaders.RETRY_AFTER, "60");
        }
        return answer.body(error.body());
    }
}
