package dev.chancery.review.sarif;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of a run that is written: one a category, in the order in which results first name them. */
final class RulesOut {

    private final Map<String, Integer> indices = new LinkedHashMap<>();

    int index(String category) {
        return indices.computeIfAbsent(category, _ -> indices.size());
    }

    List<Map<String, Object>> members() {
        return indices.keySet().stream().map(RulesOut::rule).toList();
    }

    /** {@code security.sql-injection} is about SQL injection, and tagged as security. */
    private static Map<String, Object> rule(String category) {
        var dot = category.indexOf('.');
        var kind =
                category.substring(dot + 1).replace('-', ' ').replace('_', ' ').replace('.', ' ');
        var rule = SarifWriter.members(
                "id", category, "shortDescription", Map.of("text", kind.isBlank() ? category : kind));
        if (dot > 0) {
            rule.put("properties", Map.of("tags", List.of(category.substring(0, dot))));
        }
        return rule;
    }
}
