/** Tests of the tool servers behind the verifier. */
@NullMarked
package dev.chancery.tools;

import org.jspecify.annotations.NullMarked;
