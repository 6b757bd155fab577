package dev.chancery.models.local;

import dev.chancery.models.AnalyzerReply;
import dev.chancery.models.Remark;
import dev.chancery.models.SkippedFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An analyzer's reply in the words a reviewing model is asked to use: {@code findings} and {@code non_issues}. An
 * analyzer holds nothing to be sound, so the latter are none; what it could not examine is under {@code not_examined}.
 */
final class Findings {

    private Findings() {}

    static String json(AnalyzerReply reply) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("findings", reply.remarks().stream().map(Findings::finding).toList());
        answer.put("non_issues", List.of());
        answer.put(
                "not_examined", reply.skipped().stream().map(Findings::skipped).toList());
        return JsonMapper.shared().writeValueAsString(answer);
    }

    private static Map<String, Object> finding(Remark remark) {
        var finding = new LinkedHashMap<String, Object>();
        finding.put("file", remark.path());
        finding.put("start_line", remark.startLine());
        finding.put("end_line", remark.endLine());
        finding.put("category", remark.category());
        finding.put("severity", remark.severity().name().toLowerCase(Locale.ROOT));
        finding.put("claim", remark.claim());
        finding.put("fix", remark.fix());
        finding.put("rule", remark.rule());
        return finding;
    }

    private static Map<String, Object> skipped(SkippedFile file) {
        var skipped = new LinkedHashMap<String, Object>();
        skipped.put("file", file.path());
        skipped.put("start_line", file.firstLine());
        skipped.put("why", file.reason());
        return skipped;
    }
}
