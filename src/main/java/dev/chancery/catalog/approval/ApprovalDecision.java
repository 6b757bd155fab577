package dev.chancery.catalog.approval;

/** A person's word: yes or no, and why. */
public record ApprovalDecision(String id, boolean approve, String reason) {}
