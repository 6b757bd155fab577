package dev.chancery.review.sarif;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import tools.jackson.databind.node.MissingNode;

/** The rules of one run, of its tool and of the tool's extensions (SARIF 2.1.0, 3.52). */
final class SarifRules {

    private final SarifNode tool;
    private final Map<String, SarifNode> byId = new HashMap<>();

    SarifRules(SarifNode tool) {
        this.tool = tool;
        for (var rule : tool.at("driver").at("rules").items()) {
            byId.putIfAbsent(rule.at("id").needed(), rule);
        }
    }

    /** The rule this result breaks, as far as the run describes it. */
    SarifRule of(SarifNode result) {
        var reference = result.at("rule");
        var index = reference.at("index").isThere()
                ? reference.at("index").number()
                : result.at("ruleIndex").number();
        var described = component(reference.at("toolComponent").at("index").number())
                .at("rules")
                .item(index);
        var id = result.at("ruleId").text().or(() -> reference.at("id").text());
        var rule = described.or(() -> id.map(this::named)).orElseGet(() -> unknown(result));
        return new SarifRule(
                id.or(() -> rule.at("id").text())
                        .map(Plain::text)
                        .filter(it -> !it.isBlank())
                        .orElse("unnamed"),
                rule);
    }

    private SarifNode component(OptionalInt extension) {
        return extension.isEmpty()
                ? tool.at("driver")
                : tool.at("extensions").item(extension).orElseGet(() -> tool.at("driver"));
    }

    /** The rule with this id, or the one it refines: {@code CA1000/1} is a {@code CA1000}. */
    private SarifNode named(String id) {
        var rule = byId.get(id);
        var slash = id.lastIndexOf('/');
        return rule != null ? rule : slash > 0 ? named(id.substring(0, slash)) : unknown(tool);
    }

    private static SarifNode unknown(SarifNode where) {
        return new SarifNode(where.path() + ".rule", MissingNode.getInstance(), where.faults());
    }
}
