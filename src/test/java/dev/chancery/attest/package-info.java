/** Signing and verifying, against the standards' own vectors and against other people's libraries. */
@NullMarked
package dev.chancery.attest;

import org.jspecify.annotations.NullMarked;
