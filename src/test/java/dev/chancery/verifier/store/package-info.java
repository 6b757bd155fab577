/** Tests of the memory of used credentials, on a real database and with several nodes. */
@NullMarked
package dev.chancery.verifier.store;

import org.jspecify.annotations.NullMarked;
