package dev.chancery.review.run;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.models.Remark;
import dev.chancery.models.RemarkSeverity;
import dev.chancery.review.GroupReport;
import dev.chancery.review.Severity;
import dev.chancery.review.change.ChangedLines;
import dev.chancery.review.store.Answer;
import dev.chancery.review.store.Said;

/** Turns a reply into claims about the change; what is said of lines that the change did not add is left out. */
final class Filing {

    private final ChangedLines changed;
    private final TimeOrderedIds ids;

    Filing(ChangedLines changed, TimeOrderedIds ids) {
        this.changed = changed;
        this.ids = ids;
    }

    Answer answer(Reply reply) {
        var participant = reply.from().id();
        return new Answer(
                participant,
                reply.outcome(),
                reply.askedAfter(),
                reply.latency(),
                reply.detail(),
                reply.remarks().stream()
                        .filter(it -> changed.touches(it.path(), it.startLine(), it.endLine()))
                        .map(it -> new Said(ids.next(), it.path(), claim(participant, it)))
                        .toList());
    }

    private static GroupReport.Member claim(String participant, Remark remark) {
        return new GroupReport.Member(
                participant,
                remark.claim(),
                remark.startLine(),
                remark.endLine(),
                severity(remark.severity()),
                remark.category(),
                remark.rule(),
                remark.fix());
    }

    private static Severity severity(RemarkSeverity severity) {
        return switch (severity) {
            case CRITICAL -> Severity.CRITICAL;
            case HIGH -> Severity.HIGH;
            case MEDIUM -> Severity.MEDIUM;
            case LOW -> Severity.LOW;
        };
    }
}
