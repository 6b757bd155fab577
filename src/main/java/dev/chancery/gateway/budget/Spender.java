package dev.chancery.gateway.budget;

/** One of those a call is for, as a budget may name it; the label is for people. */
public record Spender(Scope scope, String subject, String label) {}
