package dev.chancery.review.framing;

import dev.chancery.models.Remark;
import java.util.List;

/** What a model's reply came to. */
public sealed interface HeardReply {

    /** It follows the schema; {@code beyond} counts what it said beyond what is heard of one reply. */
    record Understood(List<Remark> findings, List<SoundPlace> nonIssues, int beyond) implements HeardReply {

        public Understood {
            findings = List.copyOf(findings);
            nonIssues = List.copyOf(nonIssues);
        }
    }

    /** It does not, and this is the first thing wrong with it, in a sentence. */
    record Garbled(String fault) implements HeardReply {}
}
