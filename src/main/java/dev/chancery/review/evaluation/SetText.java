package dev.chancery.review.evaluation;

import dev.chancery.catalog.spi.Fault;
import dev.chancery.review.grouping.Claim;
import dev.chancery.review.grouping.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads labelled sets, a JSON object a line. For grouping, as {@code chancery group} reads: {@code judge}, {@code pr_url},
 * {@code findings} with {@code id}, {@code tool}, {@code text} and, where it is known, one id in {@code golden}. For
 * findings: {@code id}, {@code diff} and {@code expected} with {@code file}, {@code start}, {@code end} and perhaps
 * {@code category}.
 */
final class SetText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final int MOST_CASES = 5000;
    private static final int MOST_CLAIMS = 1000;
    private static final int MOST_FAULTS = 20;

    private final List<SetCase> cases = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Purpose purpose;
    private int line;

    private SetText(Purpose purpose) {
        this.purpose = purpose;
    }

    /** What became of reading a set. */
    sealed interface Reading {}

    /** It can be measured on. */
    record Sound(List<SetCase> cases) implements Reading {}

    /** It cannot, for these reasons. */
    record Unsound(List<Fault> faults) implements Reading {}

    static Reading read(Purpose purpose, String text) {
        return new SetText(purpose).read(text);
    }

    private Reading read(String text) {
        text.lines().forEach(this::readLine);
        if (faults.isEmpty() && cases.isEmpty()) {
            faults.add(Fault.ofTheWhole("A labelled set has a case on each line, but there is none."));
        }
        if (cases.size() > MOST_CASES) {
            faults.add(Fault.ofTheWhole("A labelled set has at most " + MOST_CASES + " cases."));
        }
        return faults.isEmpty()
                ? new Sound(List.copyOf(cases))
                : new Unsound(faults.stream().limit(MOST_FAULTS).toList());
    }

    private void readLine(String text) {
        line++;
        if (text.isBlank()) {
            return;
        }
        try {
            var node = JSON.readTree(text);
            switch (purpose) {
                case GROUPING -> readClaims(node);
                case FINDINGS -> readDiff(node);
            }
        } catch (JacksonException malformed) {
            var place = malformed.getLocation();
            fault(place == null ? 1 : place.getColumnNr(), "The line is not a JSON object that says each thing once.");
        }
    }

    private void readClaims(JsonNode node) {
        var findings = (node.has("findings")
                        ? node.get("findings").valueStream()
                        : Stream.of(node.path("a"), node.path("b")))
                .toList();
        var claims = new ArrayList<Claim>();
        var defects = new HashMap<String, String>();
        for (var finding : findings) {
            var id = finding.path("id").asString("");
            claims.add(new Claim(
                    id,
                    finding.path("tool").asString(""),
                    place(finding),
                    finding.path("category").asString(""),
                    finding.path("text").asString("")));
            defect(node, finding).ifPresent(it -> defects.put(id, it));
        }
        var ids = new HashSet<>(claims.stream().map(Claim::id).toList());
        if (ids.size() < claims.size() || ids.contains("")) {
            fault(1, "Each finding has an id of its own.");
        } else if (claims.isEmpty() || claims.size() > MOST_CLAIMS) {
            fault(1, "A case has 1 to " + MOST_CLAIMS + " findings.");
        } else {
            cases.add(new SetCase.Claims(node.path("judge").asString("all"), claims, defects));
        }
    }

    /** With exactly one golden id it is known; of a pair that is assumed different, each is its own. */
    private static Optional<String> defect(JsonNode node, JsonNode finding) {
        if (node.path("assumed").asString("").equals("different")) {
            return Optional.of(finding.path("id").asString(""));
        }
        var golden = finding.path("golden");
        return golden.size() == 1 && finding.path("status").asString("matched").equals("matched")
                ? Optional.of(golden.get(0).asString(""))
                : Optional.empty();
    }

    private void readDiff(JsonNode node) {
        var expected = new ArrayList<SetCase.Expected>();
        for (var defect : node.path("expected")) {
            var place = place(defect);
            if (place == null) {
                fault(1, "Each expected defect has a file and lines from start to end.");
                return;
            }
            var category = defect.path("category").asString("");
            expected.add(new SetCase.Expected(place, category.substring(category.lastIndexOf('.') + 1)));
        }
        if (node.path("diff").asString("").isBlank() || !node.path("expected").isArray()) {
            fault(1, "A case has a diff and what is expected of it, be it nothing.");
        } else {
            cases.add(new SetCase.Diff(
                    node.path("id").asString("line " + line), node.get("diff").asString(), expected));
        }
    }

    private static @Nullable Place place(JsonNode finding) {
        var start = finding.path(finding.has("start") ? "start" : "line").asInt(0);
        var end = finding.path("end").asInt(start);
        var file = finding.path("file").asString("");
        return file.isEmpty() || start < 1 ? null : new Place(file, start, Math.max(start, end));
    }

    private void fault(int column, String message) {
        faults.add(new Fault(line, Math.max(1, column), message));
    }
}
