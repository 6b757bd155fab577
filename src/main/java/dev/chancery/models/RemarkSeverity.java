package dev.chancery.models;

/** How much harm the remarked defect can do, worst first. */
public enum RemarkSeverity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW
}
