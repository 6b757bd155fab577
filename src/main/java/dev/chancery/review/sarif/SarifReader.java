package dev.chancery.review.sarif;

import dev.chancery.kernel.Refusal;
import dev.chancery.review.sarif.SarifReading.Read;
import dev.chancery.review.sarif.SarifReading.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads SARIF 2.1.0 from strangers. It is strict about what a finding needs and blind to everything else, and a file is
 * taken whole or not at all: {@code sarif_too_large}, {@code sarif_not_json}, {@code sarif_version_unsupported},
 * {@code sarif_without_runs}, {@code sarif_too_many_runs}, {@code sarif_too_many_results} or {@code sarif_malformed} with
 * the place of the fault.
 */
public final class SarifReader {

    /** In characters. */
    static final int LARGEST = 8 * 1024 * 1024;

    static final int MOST_RUNS = 20;

    /** In all runs together; what GitHub takes as well. */
    static final int MOST_RESULTS = 25_000;

    private static final int DEEPEST = 64;
    private static final String VERSION = "2.1.0";

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SarifReader() {}

    /** What the file says, or why it cannot be taken. */
    public static SarifReading read(String json) {
        if (json.length() > LARGEST) {
            return unread("sarif_too_large", "A SARIF file is at most " + LARGEST + " characters long.");
        }
        return parsed(json)
                .map(SarifReader::read)
                .orElseGet(() -> unread("sarif_not_json", "The SARIF file is not one well-formed JSON object."));
    }

    private static Optional<JsonNode> parsed(String json) {
        try {
            return Optional.ofNullable(MAPPER.readTree(json)).filter(JsonNode::isObject);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static SarifReading read(JsonNode log) {
        var faults = new ArrayList<String>();
        var root = new SarifNode("", log, faults);
        if (!root.at("version").text().equals(Optional.of(VERSION))) {
            return unread("sarif_version_unsupported", "Only SARIF " + VERSION + " is taken; version has to say so.");
        }
        var runs = root.at("runs").items();
        return bounds(runs).<SarifReading>map(Unread::new).orElseGet(() -> read(runs, faults));
    }

    private static Optional<Refusal> bounds(List<SarifNode> runs) {
        var results =
                runs.stream().mapToLong(it -> it.at("results").items().size()).sum();
        if (runs.isEmpty()) {
            return Optional.of(new Refusal("sarif_without_runs", "The SARIF file has no runs."));
        }
        if (runs.size() > MOST_RUNS) {
            return Optional.of(new Refusal(
                    "sarif_too_many_runs",
                    "A SARIF file has at most " + MOST_RUNS + " runs, but this has " + runs.size() + "."));
        }
        return results > MOST_RESULTS
                ? Optional.of(new Refusal(
                        "sarif_too_many_results",
                        "A SARIF file has at most " + MOST_RESULTS + " results, but this has " + results + "."))
                : Optional.empty();
    }

    private static SarifReading read(List<SarifNode> nodes, List<String> faults) {
        var runs = nodes.stream().map(it -> new SarifRunReader(it).read()).toList();
        return faults.isEmpty() ? new Read(runs) : unread("sarif_malformed", faults.getFirst());
    }

    private static Unread unread(String code, String detail) {
        return new Unread(new Refusal(code, detail));
    }
}
