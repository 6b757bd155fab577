package dev.chancery.review.run;

import dev.chancery.attest.CanonicalJson;
import dev.chancery.kernel.Digest;
import dev.chancery.review.ReviewId;
import dev.chancery.review.store.Answers;
import dev.chancery.review.store.Audits;
import dev.chancery.review.store.Calls;
import dev.chancery.review.store.Reports;
import dev.chancery.review.store.SecondOpinions;
import org.springframework.stereotype.Component;

/** Writes the audit record of a review that has just ended, in the transaction that ends it. */
@Component
class AuditDesk {

    private final Reports reports;
    private final Answers answers;
    private final Calls calls;
    private final SecondOpinions opinions;
    private final Audits audits;

    AuditDesk(Reports reports, Answers answers, Calls calls, SecondOpinions opinions, Audits audits) {
        this.reports = reports;
        this.answers = answers;
        this.calls = calls;
        this.opinions = opinions;
        this.audits = audits;
    }

    /** Stores the record and tells its digest. */
    Digest record(ReviewId review) {
        var record = AuditRecord.of(
                reports.find(review).orElseThrow(),
                reports.facts(review).orElseThrow(),
                answers.soundPlaces(review),
                calls.of(review),
                opinions.of(review));
        return audits.add(review, CanonicalJson.of(record));
    }
}
