/** Reviews over HTTP: submit, read one, list all. */
@NullMarked
package dev.chancery.review.web;

import org.jspecify.annotations.NullMarked;
