package dev.chancery.kernel;

/** A "no" as a value: a stable code for machines and a whole sentence, with the value in it, for people. */
public record Refusal(String code, String detail) {

    public Refusal {
        if (code.isBlank() || detail.isBlank()) {
            throw new IllegalArgumentException("A refusal has a code and a detail.");
        }
    }
}
