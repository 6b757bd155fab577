package dev.chancery.review.framing;

import dev.chancery.models.Remark;
import dev.chancery.models.RemarkSeverity;
import dev.chancery.review.framing.HeardReply.Garbled;
import dev.chancery.review.framing.HeardReply.Understood;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads what a model replied by the schema it was told. A reply is understood as a whole or not at all; nothing in it is
 * ever anything but text.
 */
public final class ReplyReader {

    /** So much is heard of one reply, the worst first; what goes beyond is counted. */
    static final int MOST = 200;

    private static final int LONGEST_CLAIM = 1_000;
    private static final int LONGEST_FIX = 4_000;
    private static final int LONGEST_PATH = 1_000;
    private static final int LONGEST_CATEGORY = 80;

    private final String framing;

    /** Reads for a participant of this framing, which names the kind of a category that does not. */
    public ReplyReader(String framing) {
        this.framing = framing;
    }

    public HeardReply read(String reply) {
        var object = JsonReply.object(reply);
        if (object.isEmpty()) {
            return new Garbled("The reply is not one JSON object.");
        }
        var faults = new ArrayList<String>();
        var fields = new JsonFields(object.get(), "", faults);
        var findings = fields.items("findings", this::finding);
        var nonIssues = fields.items("non_issues", this::soundPlace);
        if (!faults.isEmpty()) {
            return new Garbled(faults.getFirst());
        }
        return new Understood(
                findings.stream()
                        .sorted(Comparator.comparing(Remark::severity))
                        .limit(MOST)
                        .toList(),
                nonIssues.stream().limit(MOST).toList(),
                Math.max(0, findings.size() - MOST) + Math.max(0, nonIssues.size() - MOST));
    }

    private Remark finding(JsonFields fields) {
        var start = fields.line("start_line");
        return new Remark(
                fields.text("file", LONGEST_PATH),
                start,
                end(fields, start),
                framing,
                category(fields),
                fields.word("severity", ReplyReader::severity, "critical, high, medium or low")
                        .orElse(RemarkSeverity.LOW),
                PlainText.oneLine(fields.text("claim", LONGEST_CLAIM), LONGEST_CLAIM),
                fields.optionalText("fix", LONGEST_FIX));
    }

    private SoundPlace soundPlace(JsonFields fields) {
        var start = fields.line("start_line");
        return new SoundPlace(
                fields.text("file", LONGEST_PATH),
                start,
                end(fields, start),
                category(fields),
                fields.text("why", LONGEST_CLAIM));
    }

    private static int end(JsonFields fields, int start) {
        var end = fields.line("end_line");
        if (end < start) {
            fields.fault("end_line", "has to be start_line or later");
        }
        return Math.max(start, end);
    }

    /** As {@code security.sql-injection}; a kind alone belongs to the framing. */
    private String category(JsonFields fields) {
        var category = fields.text("category", LONGEST_CATEGORY)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
        return category.contains(".") || category.equals(framing) ? category : framing + "." + category;
    }

    private static Optional<RemarkSeverity> severity(String word) {
        return Arrays.stream(RemarkSeverity.values())
                .filter(it -> it.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
