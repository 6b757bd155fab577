package dev.chancery.review.sarif;

import dev.chancery.review.FindingClass;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.ReviewState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a review as SARIF 2.1.0 that GitHub's code scanning takes. What is beyond its limits is left out, the worst
 * findings last, and the file says so. The same review gives the same text.
 */
public final class SarifWriter {

    /** GitHub takes 25,000 results of a run and 10 MB of gzipped file. */
    static final int MOST_RESULTS = 25_000;

    static final int LARGEST = 10_000_000;

    private static final Comparator<GroupReport> WORST_FIRST = Comparator.comparingInt(
                    (GroupReport it) -> it.severity().rank())
            .thenComparingInt(it -> it.classified().map(FindingClass::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparing(GroupReport::file)
            .thenComparingInt(GroupReport::startLine)
            .thenComparing(GroupReport::id);

    private SarifWriter() {}

    /** The whole review, or as much of it as fits. */
    public static String write(ReviewReport review) {
        return write(review, MOST_RESULTS, LARGEST);
    }

    static String write(ReviewReport review, int mostResults, int largest) {
        var worst = review.groups().stream().sorted(WORST_FIRST).toList();
        var kept = Math.min(mostResults, worst.size());
        var text = text(review, worst.subList(0, kept));
        while (kept > 0 && packed(text) > largest) {
            kept = kept / 2;
            text = text(review, worst.subList(0, kept));
        }
        return text;
    }

    private static String text(ReviewReport review, List<GroupReport> groups) {
        return JsonMapper.shared()
                .writeValueAsString(members(
                        "$schema", "https://json.schemastore.org/sarif-2.1.0.json",
                        "version", "2.1.0",
                        "runs", List.of(run(review, groups))));
    }

    private static Map<String, Object> run(ReviewReport review, List<GroupReport> groups) {
        var rules = new RulesOut();
        var results =
                groups.stream().map(it -> new ResultOut(it, rules).members()).toList();
        var run = members(
                "tool", Map.of("driver", members("name", "Chancery", "rules", rules.members())),
                "automationDetails",
                        members(
                                "id",
                                "chancery/review/",
                                "guid",
                                guid(review.id().value())),
                "originalUriBaseIds",
                        Map.of(ResultOut.ROOT, Map.of("description", Map.of("text", "The root of the repository."))),
                "columnKind", "utf16CodeUnits");
        provenance(review).ifPresent(it -> run.put("versionControlProvenance", List.of(it)));
        run.put("invocations", List.of(invocation(review, groups.size())));
        run.put("results", results);
        run.put(
                "properties",
                members(
                        "state", review.state().label(),
                        "simulated", review.simulated(),
                        "changeDigest", review.changeDigest().toString()));
        return run;
    }

    private static Optional<Map<String, Object>> provenance(ReviewReport review) {
        return review.repository().flatMap(SarifWriter::address).map(address -> {
            var provenance = members("repositoryUri", address, "mappedTo", Map.of("uriBaseId", ResultOut.ROOT));
            review.headCommit().ifPresent(it -> provenance.put("revisionId", it));
            return provenance;
        });
    }

    /** Repositories on this server have no address a stranger could use. */
    private static Optional<String> address(String repository) {
        if (repository.startsWith("https://")) {
            return Optional.of(repository);
        }
        return repository.startsWith("github:")
                ? Optional.of("https://github.com/" + repository.substring("github:".length()))
                : Optional.empty();
    }

    private static Map<String, Object> invocation(ReviewReport review, int kept) {
        var invocation = members("executionSuccessful", review.state() != ReviewState.UNAVAILABLE);
        review.startedAt().ifPresent(it -> invocation.put("startTimeUtc", it.toString()));
        review.endedAt().ifPresent(it -> invocation.put("endTimeUtc", it.toString()));
        var said = new ArrayList<String>();
        if (kept < review.groups().size()) {
            said.add("Only the worst " + kept + " of " + review.groups().size()
                    + " findings are in this file; the others are in Chancery.");
        }
        said.addAll(review.causes());
        invocation.put(
                "toolExecutionNotifications",
                said.stream()
                        .map(it -> members("level", "warning", "message", Map.of("text", it)))
                        .toList());
        return invocation;
    }

    private static int packed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does no I/O.", e);
        }
        return bytes.size();
    }

    /** The id with 4 for its version, as the schema of SARIF knows no version 7. */
    static String guid(UUID id) {
        return new UUID((id.getMostSignificantBits() & ~0xF000L) | 0x4000L, id.getLeastSignificantBits()).toString();
    }

    /** Names and values in this order. */
    static Map<String, Object> members(Object... namesAndValues) {
        var members = new LinkedHashMap<String, Object>();
        for (var index = 0; index < namesAndValues.length; index += 2) {
            members.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return members;
    }
}
