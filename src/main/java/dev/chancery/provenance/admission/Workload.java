package dev.chancery.provenance.admission;

import dev.chancery.kernel.Refusal;
import dev.chancery.provenance.admission.AdmissionDesk.Answer;
import dev.chancery.provenance.admission.AdmissionRequest.Named;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A workload with every image of it judged: one that may not run keeps the whole workload out. Each digest is looked at
 * once, however many containers run it.
 */
record Workload(Answer answer, Map<Place, Judgement> judged) {

    Workload {
        judged = Collections.unmodifiableMap(new LinkedHashMap<>(judged));
    }

    static Workload judged(AdmissionRequest request, Judge judge) {
        var judged = new LinkedHashMap<Place, Judgement>();
        var answer = new Answer(true, "verified", "Every image is covered by a passing summary.", false);
        for (var named : request.images()) {
            var next = answer(named, request.namespace(), place -> judged.computeIfAbsent(place, judge::judge));
            answer = answer.allowed() && (!next.allowed() || next.emergency()) ? next : answer;
        }
        return new Workload(answer, judged);
    }

    /** One that names nothing that could be judged. */
    static Workload refused(Refusal refusal) {
        return new Workload(new Answer(false, refusal.code(), refusal.detail(), false), Map.of());
    }

    private static Answer answer(Named named, String environment, Judge judge) {
        var image = ImageReference.parse(named.image());
        if (image.isEmpty()) {
            return no(named, "malformed_image", "names no readable image: \"%s\".".formatted(Shown.of(named.image())));
        }
        if (image.get().digest().isEmpty()) {
            return no(
                    named,
                    "image_not_by_digest",
                    "names its image %s by a tag or not at all, and only a digest says what runs."
                            .formatted(Shown.of(named.image())));
        }
        var place = new Place(image.get().digest().get(), image.get().resourceUri(), environment);
        var judgement = judge.judge(place);
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
