package dev.chancery.review.store;

import dev.chancery.review.GroupReport;
import java.util.UUID;

/** One claim as it was stored: its id, the file it is about, and what a participant said there. */
public record Said(UUID id, String file, GroupReport.Member claim) {}
