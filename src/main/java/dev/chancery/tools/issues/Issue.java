package dev.chancery.tools.issues;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An issue as it is kept. */
record Issue(long number, Text text, String createdBy, String onBehalfOf, Instant createdAt) {

    /** What its author wrote. */
    record Text(String title, String body, List<String> labels) {

        Text {
            labels = List.copyOf(labels);
        }
    }

    /** The name of the issue in ledger entries. */
    String subject() {
        return "issue:" + number;
    }

    /** Without the body, for lists. */
    Map<String, Object> summary() {
        var members = new LinkedHashMap<String, Object>();
        members.put("number", number);
        members.put("title", text.title());
        members.put("labels", text.labels());
        members.put("created_by", createdBy);
        members.put("on_behalf_of", onBehalfOf);
        members.put("created_at", createdAt.toString());
        return members;
    }

    Map<String, Object> whole() {
        var members = new LinkedHashMap<>(summary());
        members.put("body", text.body());
        return members;
    }
}
