package dev.chancery.tools;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the checks of the input schemas used last, so that a schema is read once and not at each call. */
final class InputChecks {

    private static final int MOST = 500;

    private final Map<Map<String, Object>, InputCheck> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Map<String, Object>, InputCheck> eldest) {
            return size() > MOST;
        }
    };

    synchronized InputCheck of(ToolDescription tool) {
        return known.computeIfAbsent(tool.inputSchema(), InputCheck::new);
    }
}
