package dev.chancery.review.regrouping;

import dev.chancery.review.GroupReport;
import java.util.UUID;

/** A claim of a finding with the id by which it is split off. */
public record GroupedClaim(UUID id, String file, GroupReport.Member claim) {}
