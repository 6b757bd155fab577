package dev.chancery.tools.mcp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at JSON values whose form nobody checked yet. */
final class Json {

    private Json() {}

    static Optional<Map<String, Object>> object(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        var members = new LinkedHashMap<String, Object>();
        map.forEach((name, member) -> members.put(String.valueOf(name), member));
        return Optional.of(members);
    }

    /** Whether a null is anywhere inside. */
    static boolean hasNull(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case Map<?, ?> map -> map.values().stream().anyMatch(Json::hasNull);
            case Iterable<?> items -> {
                for (var item : items) {
                    if (hasNull(item)) {
                        yield true;
                    }
                }
                yield false;
            }
            default -> false;
        };
    }
}
