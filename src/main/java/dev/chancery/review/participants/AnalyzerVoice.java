package dev.chancery.review.participants;

import dev.chancery.models.Analyzer;
import dev.chancery.review.calling.Deadline;
import dev.chancery.review.store.Participant;

/** An analyzer of this machine as a participant. */
record AnalyzerVoice(Participant participant, Analyzer analyzer) implements Voice {

    @Override
    public boolean computes() {
        return true;
    }

    @Override
    public Word examine(Material material, Deadline limit) {
        var reply = analyzer.examine(material.files());
        return Word.of(reply.remarks(), Skipped.sentence(reply.skipped()));
    }
}
