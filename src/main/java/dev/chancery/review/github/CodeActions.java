package dev.chancery.review.github;

import dev.chancery.authority.Effect;
import dev.chancery.tools.ToolDescription;
import java.util.List;

/** What can be asked of repositories on GitHub, in the words agents and people read. */
final class CodeActions {

    static final String TOOL = "github";

    static final List<ToolDescription> ALL = List.of(diff(), files());

    private CodeActions() {}

    private static ToolDescription diff() {
        return read("diff", "Read a diff", "Says what changed on the way from base to head, as a unified diff.", """
                {"type": "object", "additionalProperties": false, "required": ["repository", "base", "head"], "properties": {
                    "repository": {"type": "string", "maxLength": 150, "description": "github:owner/name"},
                    "base": {"type": "string", "minLength": 1, "maxLength": 256, "description": "Where the change starts"},
                    "head": {"type": "string", "minLength": 1, "maxLength": 256, "description": "Where it ends"}
                }}
                """);
    }

    private static ToolDescription files() {
        return read("files", "Read files", "Reads text files as they were at a commit.", """
                {"type": "object", "additionalProperties": false, "required": ["repository", "commit", "paths"], "properties": {
                    "repository": {"type": "string", "maxLength": 150, "description": "github:owner/name"},
                    "commit": {"type": "string", "minLength": 1, "maxLength": 256},
                    "paths": {"type": "array", "maxItems": 10000,
                        "items": {"type": "string", "minLength": 1, "maxLength": 4096}}
                }}
                """);
    }

    private static ToolDescription read(String action, String title, String description, String inputSchema) {
        return ToolDescription.of(new ToolDescription.Name(TOOL, action, title), description, Effect.READ, inputSchema);
    }
}
