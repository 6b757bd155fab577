package dev.chancery.review.triage;

/** The code of a finding, if it can still be shown. */
public sealed interface Code permits FileAtHead, Code.Gone {

    /** It cannot, for this reason. */
    record Gone(String reason) implements Code {}
}
