package dev.chancery.console.filter;

/** The text is no filter; the sentence says what could stand in the place of the word. */
public record Misread<F extends Field>(String word, String sentence) implements Reading<F> {}
