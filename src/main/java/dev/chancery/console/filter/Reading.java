package dev.chancery.console.filter;

/** What was made of the text of a filter. */
public sealed interface Reading<F extends Field> permits Filter, Misread {}
