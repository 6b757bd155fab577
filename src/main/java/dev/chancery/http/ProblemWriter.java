package dev.chancery.http;

import dev.chancery.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes problem documents where no controller answers: in filters and security handlers. */
@Component
public final class ProblemWriter {

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
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
        var document = Problems.document(status, refusal);
        document.setInstance(URI.create(path));
        var body = json.writeValueAsBytes(document);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
