package dev.chancery.catalog.approval;

/** A row of what a person should know before they decide. */
public record ApprovalFact(String label, String value, String detail) {

    /** A row without detail. */
    public static ApprovalFact of(String label, String value) {
        return new ApprovalFact(label, value, "");
    }
}
