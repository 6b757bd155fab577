package dev.chancery.provenance.trust;

/** A member of a text that fits its schema and still cannot be put to use: where it stands, and why. */
final class UnusableMember extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String pointer;
    private final String sentence;

    UnusableMember(String pointer, String sentence) {
        super(sentence);
        this.pointer = pointer;
        this.sentence = sentence;
    }

    String pointer() {
        return pointer;
    }

    String sentence() {
        return sentence;
    }
}
