package dev.chancery.review.store;

import dev.chancery.review.ParticipantReport;

/** A reviewer a run means to ask. */
public record Participant(String id, String framing, ParticipantReport.Kind kind, String version) {}
