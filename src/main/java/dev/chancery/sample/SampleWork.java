package dev.chancery.sample;

import dev.chancery.kernel.Digest;
import org.springframework.stereotype.Component;

/** Everything of the sample world that takes its time: reviews first, a workflow, then what was built. */
@Component
class SampleWork {

    private final SampleReviews reviews;
    private final SampleWorkflow workflow;
    private final SampleReleases releases;
    private final SampleParticipation participation;
    private final SampleFolder folder;

    SampleWork(
            SampleReviews reviews,
            SampleWorkflow workflow,
            SampleReleases releases,
            SampleParticipation participation,
            SampleFolder folder) {
        this.reviews = reviews;
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
        folder.repository().changes().stream()
                .findFirst()
                .map(change -> Digest.gitCommit(change.head()))
                .ifPresent(participation::in);
    }
}
