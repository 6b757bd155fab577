package dev.chancery.http;

import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Words a refusal in the form of the path it is for: a problem document, where no other protocol is spoken. */
@Component
final class ErrorForms {

    private final List<ErrorForm> forms;

    ErrorForms(ObjectProvider<ErrorForm> forms) {
        this.forms = forms.orderedStream().toList();
    }

    /** A refusal that waits for its form. */
    record Said(HttpStatusCode status, Refusal refusal, Optional<String> field) {

        static Said of(HttpStatusCode status, Refusal refusal) {
            return new Said(status, refusal, Optional.empty());
        }
    }

    /** A body and what it is. */
    record Formed(MediaType type, Object body) {}

    Formed form(String path, Said said) {
        return forms.stream()
                .filter(it -> it.covers(path))
                .findFirst()
                .map(it -> new Formed(MediaType.APPLICATION_JSON, it.body(said.status(), said.refusal(), said.field())))
                .orElseGet(() -> problem(said));
    }

    ResponseEntity<Object> answer(String path, Said said, HttpHeaders headers) {
        var formed = form(path, said);
        return ResponseEntity.status(said.status())
                .headers(headers)
                .contentType(formed.type())
                .body(formed.body());
    }

    private static Formed problem(Said said) {
        var document = Problems.document(said.status(), said.refusal());
        said.field().ifPresent(it -> document.setProperty("field", it));
        return new Formed(MediaType.APPLICATION_PROBLEM_JSON, document);
    }
}
