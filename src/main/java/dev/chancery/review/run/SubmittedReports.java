package dev.chancery.review.run;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.review.ParticipantReport.Kind;
import dev.chancery.review.change.Change;
import dev.chancery.review.participants.Word;
import dev.chancery.review.sarif.SarifReader;
import dev.chancery.review.sarif.SarifReading;
import dev.chancery.review.sarif.SarifRun;
import dev.chancery.review.store.Answer;
import dev.chancery.review.store.Participant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes participants of the SARIF reports that came with a submission. They have said what they have to say. */
final class SubmittedReports {

    private static final int LONGEST = 60;

    private final Filing filing;
    private final Set<String> ids = new HashSet<>();
    private final List<Participant> participants = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();

    private SubmittedReports(Filing filing) {
        this.filing = filing;
    }

    /** Those who take part because of the reports, and what each said. */
    record Taken(List<Participant> participants, List<Answer> answers) {

        Taken {
            participants = List.copyOf(participants);
            answers = List.copyOf(answers);
        }
    }

    static Reading<Taken> read(List<String> reports, Change change, TimeOrderedIds ids) {
        var submitted = new SubmittedReports(new Filing(change, ids));
        for (var report : reports) {
            switch (SarifReader.read(report)) {
                case SarifReading.Unread(var refusal) -> {
                    return new Reading.Unread<>(refusal);
                }
                case SarifReading.Read(var runs) -> runs.forEach(submitted::add);
            }
        }
        return new Reading.Read<>(new Taken(submitted.participants, submitted.answers));
    }

    private void add(SarifRun run) {
        var participant = new Participant(
                id(run.tool()), run.tool(), Kind.REPORT, run.version(), run.tool(), Optional.empty(), Optional.empty());
        participants.add(participant);
        var word = Word.of(run.remarks(), String.join(" ", run.leftOut()));
        answers.add(filing.answer(participant, word, Duration.ZERO, Duration.ZERO));
    }

    private String id(String tool) {
        var word = tool.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        var name = "report-" + (word.isEmpty() ? "tool" : word.substring(0, Math.min(word.length(), LONGEST)));
        var id = name;
        for (var number = 2; !ids.add(id); number++) {
            id = name + "-" + number;
        }
        return id;
    }
}
