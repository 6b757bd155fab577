package dev.chancery.provenance.admission;

import dev.chancery.kernel.Actor;

/** Whether a workload may run. */
public interface DeploymentAdmission {

    /** The answer, and why in one sentence. */
    record Word(boolean admitted, String sentence) {}

    /**
     * Judges a Kubernetes AdmissionReview v1, and enters the decision unless it is a dry run;
     * {@link IllegalArgumentException} when these bytes are none.
     */
    Word judge(byte[] review, Actor by);
}
