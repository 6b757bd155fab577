/** Tests of the verifier: every refusal by name, and one admission for each credential. */
@NullMarked
package dev.chancery.verifier;

import org.jspecify.annotations.NullMarked;
