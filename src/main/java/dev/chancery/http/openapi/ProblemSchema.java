package dev.chancery.http.openapi;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;

/** The problem document (RFC 9457) in JSON Schema. */
final class ProblemSchema {

    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Schema<?> make() {
        var problem = new ObjectSchema();
        problem.description("A problem document (RFC 9457).");
        problem.addProperty("type", new StringSchema());
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("detail", new StringSchema().description("One sentence for people."));
        problem.addProperty("instance", new StringSchema());
        problem.addProperty("code", new StringSchema().description("Stable, for machines."));
        problem.addProperty("request_id", new StringSchema().description("Finds the request in logs and ledger."));
        problem.addProperty("field", new StringSchema().description("What to correct, if it is one field."));
        problem.setRequired(List.of("status", "detail", "code"));
        return problem;
    }
}
