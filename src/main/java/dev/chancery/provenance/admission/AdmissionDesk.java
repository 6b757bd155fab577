package dev.chancery.provenance.admission;

import dev.chancery.kernel.Actor;
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
            case AdmissionRequest.Asked(var request) -> {
                var answer = judge(request, by);
                yield new Word(answer.allowed(), answer.sentence());
            }
            case AdmissionRequest.Unjudgeable(var _, var _, var sentence) -> new Word(false, sentence);
            case AdmissionRequest.Malformed(var refusal) -> throw new IllegalArgumentException(refusal.detail());
        };
    }

    Answer judge(AdmissionRequest request, Actor by) {
        if (request.asksForNothing()) {
            return new Answer(true, "nothing_to_admit", "Nothing is to run that did not run before.", false);
        }
        var workload = Workload.judged(request, judge);
        if (!request.dryRun()) {
            books.enter(request, workload.answer(), workload.judged(), by);
        }
        return workload.answer();
    }
}
