package dev.chancery.sample;

import dev.chancery.kernel.Digest;
import org.springframework.stereotype.Component;

/** Everything of the sample world that takes its time: reviews first, a workflow, what was built, and what people made of it. */
@Component
class SampleWork {

    private final SampleReviews reviews;
    private final SampleTriage triage;
    private final SampleWorkflow workflow;
    private final SampleReleases releases;
    private final SampleParticipation participation;
    private final SampleFolder folder;

    /** Reviews, and what people made of them. */
    @Component
    record Findings(SampleReviews reviews, SampleTriage triage) {}

    SampleWork(
            Findings findings,
            SampleWorkflow workflow,
            SampleReleases releases,
            SampleParticipation participation,
            SampleFolder folder) {
        this.reviews = findings.reviews();
        this.triage = findings.triage();
        this.workflow = workflow;
        this.releases = releases;
        this.participation = participation;
        this.folder = folder;
    }

    void finish() {
        reviews.submit();
        workflow.register();
        workflow.run();
        releases.make();
        reviews.ended().forEach(triage::answer);
        reviews.submitAgain();
        folder.repository().changes().stream()
                .findFirst()
                .map(change -> Digest.gitCommit(change.head()))
                .ifPresent(participation::in);
    }
}
