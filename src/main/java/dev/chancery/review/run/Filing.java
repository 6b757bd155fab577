package dev.chancery.review.run;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.models.Remark;
import dev.chancery.models.RemarkSeverity;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ParticipantReport.Kind;
import dev.chancery.review.Severity;
import dev.chancery.review.calling.Heard;
import dev.chancery.review.change.Change;
import dev.chancery.review.change.ChangedFile;
import dev.chancery.review.change.ChangedLines;
import dev.chancery.review.framing.SoundPlace;
import dev.chancery.review.participants.Word;
import dev.chancery.review.store.Answer;
import dev.chancery.review.store.Participant;
import dev.chancery.review.store.Said;
import dev.chancery.review.store.SoundSaid;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns what was heard of a participant into claims about the change. What is said of lines that the change did not add is
 * left out; of participants who were told to keep to them, it is counted.
 */
final class Filing {

    private final ChangedLines changed;
    private final Set<String> paths;
    private final TimeOrderedIds ids;

    Filing(Change change, TimeOrderedIds ids) {
        this.changed = change.changedLines();
        this.paths = change.files().stream().map(ChangedFile::path).collect(Collectors.toUnmodifiableSet());
        this.ids = ids;
    }

    Answer answer(Participant participant, Heard<Word> heard) {
        return switch (heard) {
            case Heard.Said<Word>(var _, var askedAfter, var latency, var word) ->
                answer(participant, word, askedAfter, latency);
            case Heard.Broke<Word>(var _, var askedAfter, var latency, var cause) ->
                answer(
                        participant,
                        Word.nothing(
                                CallOutcome.FAILED,
                                "It broke with " + cause.getClass().getSimpleName() + ".",
                                List.of()),
                        askedAfter,
                        latency);
            case Heard.Late<Word>(var _, var askedAfter, var latency) ->
                answer(
                        participant,
                        Word.nothing(
                                CallOutcome.LATE, "It had not answered after " + seconds(latency) + ".", List.of()),
                        askedAfter,
                        latency);
        };
    }

    Answer answer(Participant participant, Word word, Duration askedAfter, Duration latency) {
        var claims = word.remarks().stream()
                .map(this::known)
                .filter(it -> changed.touches(it.path(), it.startLine(), it.endLine()))
                .map(it -> new Said(ids.next(), it.path(), claim(participant.id(), it)))
                .toList();
        var sound = word.soundPlaces().stream()
                .map(this::known)
                .filter(it -> changed.touches(it.path(), it.startLine(), it.endLine()))
                .map(it -> new SoundSaid(ids.next(), participant.id(), it))
                .toList();
        var said = word.remarks().size() + word.soundPlaces().size() + word.beyond();
        var dropped = participant.kind() == Kind.ANALYZER ? 0 : said - claims.size() - sound.size();
        return new Answer(
                participant.id(),
                word.outcome(),
                askedAfter,
                latency,
                detail(word, dropped),
                claims,
                sound,
                dropped,
                word.calls());
    }

    private static String detail(Word word, int dropped) {
        return dropped == 0
                ? word.detail()
                : (word.detail() + " Left out " + dropped + " of what it said, which is not about lines of the change"
                                + (word.beyond() == 0 ? "." : ", or goes beyond what is heard of one participant."))
                        .strip();
    }

    private Remark known(Remark it) {
        return new Remark(
                known(it.path()),
                it.startLine(),
                it.endLine(),
                it.rule(),
                it.category(),
                it.severity(),
                it.claim(),
                it.fix());
    }

    private SoundPlace known(SoundPlace it) {
        return new SoundPlace(known(it.path()), it.startLine(), it.endLine(), it.category(), it.why());
    }

    /** A path as the change has it; diffs have taught models to write {@code b/} in front. */
    private String known(String path) {
        if (paths.contains(path)) {
            return path;
        }
        var shorter = path.replaceFirst("^(\\./|[ab]/|/)", "");
        return paths.contains(shorter) ? shorter : path;
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

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
