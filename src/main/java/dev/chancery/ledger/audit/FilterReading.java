package dev.chancery.ledger.audit;

/** What was made of the text of a filter. */
public sealed interface FilterReading permits LedgerFilter, FilterReading.Misread {

    /** The text is no filter; the sentence says what could stand in the place of the word. */
    record Misread(String word, String sentence) implements FilterReading {}
}
