package dev.chancery.tools.issues;

import dev.chancery.authority.Effect;
import dev.chancery.tools.ToolDescription;
import java.util.List;

/** What can be done with issues, in the words agents and people read. */
final class IssueActions {

    static final String TOOL = "issues";

    static final List<ToolDescription> ALL = List.of(list(), read(), create(), delete());

    private IssueActions() {}

    private static ToolDescription list() {
        return ToolDescription.of(
                name("list", "List issues"),
                "Lists issues, newest first, without their bodies. To go on, ask for those before the last number.",
                Effect.READ,
                """
                {"type": "object", "additionalProperties": false, "properties": {
                    "label": {"type": "string", "minLength": 1, "maxLength": 50, "description": "Only issues with this label"},
                    "before": {"type": "integer", "minimum": 1, "description": "Only issues with a lower number"},
                    "limit": {"type": "integer", "minimum": 1, "maximum": 100, "description": "How many at most; 20 if left out"}
                }}
                """);
    }

    private static ToolDescription read() {
        return ToolDescription.of(
                name("read", "Read an issue"), "Reads one issue, its body included.", Effect.READ, """
                {"type": "object", "additionalProperties": false, "required": ["number"], "properties": {
                    "number": {"type": "integer", "minimum": 1, "description": "The number of the issue"}
                }}
                """);
    }

    private static ToolDescription create() {
        return ToolDescription.of(
                name("create", "Create an issue"), "Creates an issue and answers its number.", Effect.WRITE, """
                {"type": "object", "additionalProperties": false, "required": ["title"], "properties": {
                    "title": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "\\\\S"},
                    "body": {"type": "string", "maxLength": 20000},
                    "labels": {"type": "array", "maxItems": 10, "uniqueItems": true,
                        "items": {"type": "string", "minLength": 1, "maxLength": 50}}
                }}
                """);
    }

    private static ToolDescription delete() {
        return ToolDescription.of(
                name("delete", "Delete an issue"),
                "Removes an issue for good; there is no way back.",
                Effect.DESTRUCTIVE,
                """
                {"type": "object", "additionalProperties": false, "required": ["number"], "properties": {
                    "number": {"type": "integer", "minimum": 1, "description": "The number of the issue"}
                }}
                """);
    }

    private static ToolDescription.Name name(String action, String title) {
        return new ToolDescription.Name(TOOL, action, title);
    }
}
