package dev.chancery.review.evaluation;

import dev.chancery.kernel.Digest;
import dev.chancery.review.AssetUse;
import dev.chancery.review.evaluation.Measure.Better;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results and sums as the tables keep them. */
final class ResultForm {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Better> DIRECTIONS = Map.of(
            "b3_f1", Better.MORE,
            "wrongly_merged", Better.LESS,
            "recall", Better.MORE,
            "precision", Better.MORE,
            "answered", Better.MORE);

    private ResultForm() {}

    static String of(EvaluationResult result) {
        return JSON.writeValueAsString(result.form());
    }

    static EvaluationResult result(String json) {
        var node = JSON.readTree(json);
        return new EvaluationResult(
                node.get("subject").asString(),
                Digest.parse(node.get("subject_digest").asString()).orElseThrow(),
                node.get("bundle").valueStream().map(ResultForm::use).toList(),
                node.get("measures").valueStream().map(ResultForm::measure).toList(),
                node.get("simulated").asBoolean());
    }

    static String of(CaseOutcome outcome) {
        return JSON.writeValueAsString(
                Map.of("part", outcome.tally().part(), "sums", outcome.tally().sums(), "notes", outcome.notes()));
    }

    static CaseOutcome outcome(String json) {
        var node = JSON.readTree(json);
        var sums = new TreeMap<String, Double>();
        node.get("sums")
                .properties()
                .forEach(it -> sums.put(it.getKey(), it.getValue().asDouble()));
        return new CaseOutcome(
                new Tally(node.get("part").asString(), sums),
                node.get("notes").valueStream().map(JsonNode::asString).toList());
    }

    /** Whether more or less of a figure is better. */
    static Better better(String name) {
        return DIRECTIONS.getOrDefault(name, Better.NEITHER);
    }

    private static Measure measure(JsonNode node) {
        var name = node.get("name").asString();
        return new Measure(node.get("part").asString(), name, node.get("value").asDouble(), better(name));
    }

    private static AssetUse use(JsonNode node) {
        var title = node.get("version").asString();
        var slash = title.indexOf('/');
        var at = title.lastIndexOf('@');
        return new AssetUse(
                title.substring(0, slash),
                title.substring(slash + 1, at),
                Integer.parseInt(title.substring(at + 1)),
                Digest.parse(node.get("digest").asString()).orElseThrow());
    }
}
