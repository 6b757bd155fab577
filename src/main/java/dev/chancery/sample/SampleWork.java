package dev.chancery.sample;

import org.springframework.stereotype.Component;

/** Everything of the sample world that takes its time: reviews first, a workflow, then what was built. */
@Component
class SampleWork {

    private final SampleReviews reviews;
    private final SampleWorkflow workflow;
    private final SampleReleases releases;

    SampleWork(SampleReviews reviews, SampleWorkflow workflow, SampleReleases releases) {
        this.reviews = reviews;
        this.workflow = workflow;
        this.releases = releases;
    }

    void finish() {
        reviews.submit();
        workflow.register();
        workflow.run();
        releases.make();
    }
}
