package dev.chancery.provenance.admission;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import org.springframework.stereotype.Service;

/** Answers requests to run something, and enters each decision unless it is only tried. */
@Service
class AdmissionDesk implements DeploymentAdmission {

    private final Judge judge;
    private final AdmissionBooks books;

    AdmissionDesk(Judge judge, AdmissionBooks books) {
        this.judge = judge;
        this.books = books;
    }

    /** The answer to a request: yes or no, why in one sentence, and what the person deploying should be warned of. */
    record Answer(boolean allowed, String code, String sentence, boolean emergency) {}

    @Override
    public Word judge(byte[] review, Actor by) {
        return switch (AdmissionRequest.read(review)) {
            case AdmissionRequest.Asked(var request) -> word(judge(request, by));
            case AdmissionRequest.Unjudgeable(var request, var refusal) -> word(refuse(request, refusal, by));
            case AdmissionRequest.Malformed(var refusal) -> throw new IllegalArgumentException(refusal.detail());
        };
    }

    Answer judge(AdmissionRequest request, Actor by) {
        return request.asksForNothing()
                ? new Answer(true, "nothing_to_admit", "Nothing is to run that did not run before.", false)
                : entered(request, Workload.judged(request, judge), by);
    }

    /** Keeps out what names nothing that could be judged. */
    Answer refuse(AdmissionRequest request, Refusal refusal, Actor by) {
        return entered(request, Workload.refused(refusal), by);
    }

    private Answer entered(AdmissionRequest request, Workload workload, Actor by) {
        if (!request.dryRun()) {
            books.enter(Decision.now(request, workload, by));
        }
        return workload.answer();
    }

    private static Word word(Answer answer) {
        return new Word(answer.allowed(), answer.sentence());
    }
}
