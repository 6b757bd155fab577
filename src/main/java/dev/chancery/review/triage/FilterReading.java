package dev.chancery.review.triage;

/** What was made of the text of a filter. */
public sealed interface FilterReading permits FindingFilter, FilterReading.Misread {

    /** The text is no filter; the sentence names the word that is not understood and what could stand there. */
    record Misread(String word, String sentence) implements FilterReading {}
}
