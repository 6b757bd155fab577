package dev.chancery.review.evaluation;

/** One case of a measurement, by its place in the labelled set. */
record MeasuredCase(Evaluation evaluation, int position) {}
