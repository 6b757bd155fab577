/** Verification over HTTP, for tool servers that do not embed the verifier. */
@NullMarked
package dev.chancery.verifier.web;

import org.jspecify.annotations.NullMarked;
