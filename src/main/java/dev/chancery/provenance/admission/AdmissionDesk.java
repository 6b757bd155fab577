package dev.chancery.provenance.admission;

import dev.chancery.kernel.Actor;
import dev.chancery.provenance.admission.AdmissionRequest.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Judges every image of a workload; one that may not run keeps the whole workload out. */
@Service
class AdmissionDesk implements DeploymentAdmission {

    private final KnownJudgements judgements;
    private final AdmissionBooks books;

    AdmissionDesk(KnownJudgements judgements, AdmissionBooks books) {
        this.judgements = judgements;
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
            case AdmissionRequest.Malformed(var sentence) -> throw new IllegalArgumentException(sentence);
        };
    }

    Answer judge(AdmissionRequest request, Actor by) {
        if (request.asksForNothing()) {
            return new Answer(true, "nothing_to_admit", "Nothing is to run.", false);
        }
        var judged = new LinkedHashMap<Place, Judgement>();
        var answer = new Answer(true, "verified", "Every image is covered by a passing summary.", false);
        for (var named : request.images()) {
            var next = judge(named, request.namespace(), judged);
            answer = answer.allowed() && (!next.allowed() || next.emergency()) ? next : answer;
        }
        if (!request.dryRun()) {
            books.enter(request, answer, judged, by);
        }
        return answer;
    }

    /** Each digest is looked at once, however many containers run it. */
    private Answer judge(Named named, String environment, Map<Place, Judgement> judged) {
        var image = ImageReference.parse(named.image());
        if (image.isEmpty()) {
            return no(named, "malformed_image", "names no readable image: \"%s\".".formatted(named.image()));
        }
        if (image.get().digest().isEmpty()) {
            return no(
                    named,
                    "image_not_by_digest",
                    "names its image %s by a tag or not at all, and only a digest says what runs."
                            .formatted(named.image()));
        }
        var place = new Place(image.get().digest().get(), image.get().resourceUri(), environment);
        var judgement = judged.computeIfAbsent(place, judgements::of);
        return judgement.admitted()
                ? new Answer(true, judgement.code(), judgement.sentence(), judgement.emergency())
                : no(
                        named,
                        judgement.code(),
                        "may not run %s: %s".formatted(place.digest().abbreviated(), judgement.sentence()));
    }

    private static Answer no(Named named, String code, String why) {
        return new Answer(false, code, "The " + named.by() + " " + why, false);
    }
}
