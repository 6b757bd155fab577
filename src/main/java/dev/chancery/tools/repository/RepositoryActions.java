package dev.chancery.tools.repository;

import dev.chancery.authority.Effect;
import dev.chancery.tools.ToolDescription;
import java.util.List;

/** What can be asked of repositories, in the words agents and people read. */
final class RepositoryActions {

    static final String TOOL = "repository";

    static final List<ToolDescription> ALL = List.of(resolve(), diff(), files());

    private RepositoryActions() {}

    private static ToolDescription resolve() {
        return read("resolve", "Resolve a revision", "Finds the commit a revision means, and describes it.", """
                {"type": "object", "additionalProperties": false, "required": ["repository", "revision"], "properties": {
                    "repository": {"type": "string", "minLength": 1, "maxLength": 4096, "description": "Absolute path"},
                    "revision": {"type": "string", "minLength": 1, "maxLength": 4096, "description": "Branch, tag or commit"}
                }}
                """);
    }

    private static ToolDescription diff() {
        return read("diff", "Read a diff", "Says what changed on the way from base to head, as a unified diff.", """
                {"type": "object", "additionalProperties": false, "required": ["repository", "base", "head"], "properties": {
                    "repository": {"type": "string", "minLength": 1, "maxLength": 4096, "description": "Absolute path"},
                    "base": {"type": "string", "minLength": 1, "maxLength": 4096, "description": "Where the change starts"},
                    "head": {"type": "string", "minLength": 1, "maxLength": 4096, "description": "Where it ends"}
                }}
                """);
    }

    private static ToolDescription files() {
        return read("files", "Read files", "Reads text files as they were at a commit.", """
                {"type": "object", "additionalProperties": false, "required": ["repository", "commit", "paths"], "properties": {
                    "repository": {"type": "string", "minLength": 1, "maxLength": 4096, "description": "Absolute path"},
                    "commit": {"type": "string", "minLength": 1, "maxLength": 4096},
                    "paths": {"type": "array", "maxItems": 10000,
                        "items": {"type": "string", "minLength": 1, "maxLength": 4096}}
                }}
                """);
    }

    private static ToolDescription read(String action, String title, String description, String inputSchema) {
        return ToolDescription.of(new ToolDescription.Name(TOOL, action, title), description, Effect.READ, inputSchema);
    }
}
