package dev.chancery.tools.registry;

import dev.chancery.attest.CanonicalJson;
import dev.chancery.authority.Effect;
import dev.chancery.kernel.Digest;
import dev.chancery.tools.ToolDescription;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server says about one of its tools. Everything that could make an agent or a person think differently of it is
 * in its digest: name, title, description, input schema and annotations.
 */
public record Definition(String text) {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DESCRIPTION = 4000;
    private static final int LARGEST = 64 * 1024;
    private static final String[] MEMBERS = {"name", "title", "description", "inputSchema", "annotations"};

    /** Reads a tool as {@code tools/list} gives it; empty when it has no name, no object schema, or is huge. */
    public static Optional<Definition> of(Map<String, Object> tool) {
        var members = new LinkedHashMap<String, Object>();
        for (var member : MEMBERS) {
            if (tool.get(member) != null) {
                members.put(member, tool.get(member));
            }
        }
        return canonical(members).filter(it -> it.text().length() <= LARGEST).filter(Definition::isUsable);
    }

    private static Optional<Definition> canonical(Map<String, Object> members) {
        try {
            return Optional.of(new Definition(new String(CanonicalJson.of(members), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException noCanonicalForm) {
            return Optional.empty();
        }
    }

    private boolean isUsable() {
        try {
            describe("server", Effect.DESTRUCTIVE);
            return name().length() <= LONGEST_NAME;
        } catch (IllegalArgumentException unusable) {
            return false;
        }
    }

    public String name() {
        return text(members().get("name"));
    }

    /** {@code sha256:…} over the canonical form. */
    public Digest digest() {
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The tool of this name on a server of ours, with the effect it is taken to have. */
    public ToolDescription describe(String server, Effect effect) {
        var members = members();
        var name = text(members.get("name"));
        var title = text(members.get("title"));
        var description = text(members.get("description"));
        return new ToolDescription(
                server,
                name,
                title.isEmpty() ? name : title,
                description.length() <= LONGEST_DESCRIPTION
                        ? description
                        : description.substring(0, LONGEST_DESCRIPTION),
                effect,
                members.get("inputSchema") instanceof Map<?, ?> schema ? object(schema) : Map.of());
    }

    private Map<String, Object> members() {
        return JsonMapper.shared().readValue(text, OBJECT);
    }

    private static Map<String, Object> object(Map<?, ?> map) {
        var members = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> members.put(String.valueOf(name), value));
        return members;
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
