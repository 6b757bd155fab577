package dev.chancery.review.sarif;

/** Why a result is no remark on lines. */
enum LeftOut {
    /** The tool says that it passed, or does not apply, or is for information. */
    NO_FAULT("no fault by the tool's own word"),
    /** Whoever ran the tool has answered it, and at the source. */
    SUPPRESSED("suppressed where the tool ran"),
    /** It was there in the baseline and is not any more. */
    ABSENT("gone since the tool's baseline"),
    /** It is about the project or a file as a whole. */
    WITHOUT_LINES("without a file and lines"),
    /** Its file is not below the repository's root. */
    OUTSIDE("outside of the repository");

    private final String words;

    LeftOut(String words) {
        this.words = words;
    }

    String sentence(long count) {
        return count + (count == 1 ? " result is " : " results are ") + words + ".";
    }
}
