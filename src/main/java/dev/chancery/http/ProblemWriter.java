package dev.chancery.http;

import dev.chancery.http.ErrorForms.Said;
import dev.chancery.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals where no controller answers: in filters and security handlers. */
@Component
public final class ProblemWriter {

    private final ErrorForms forms;
    private final JsonMapper json;

    ProblemWriter(ErrorForms forms, JsonMapper json) {
        this.forms = forms;
        this.json = json;
    }

    /** Answers with this refusal, unless the answer is already on its way. */
    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, Refusal refusal)
            throws IOException {
        write(request.getRequestURI(), response, status, refusal);
    }

    void write(String path, HttpServletResponse response, HttpStatus status, Refusal refusal) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        var formed = forms.form(path, Said.of(status, refusal));
        if (formed.body() instanceof ProblemDetail document) {
            document.setInstance(URI.create(path));
        }
        var body = json.writeValueAsBytes(formed.body());
        response.setStatus(status.value());
        response.setContentType(formed.type().toString());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
