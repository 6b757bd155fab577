/** Reviews over HTTP: submit and read them, answer and regroup findings, measure what they stand on. */
@NullMarked
package dev.chancery.review.web;

import org.jspecify.annotations.NullMarked;
