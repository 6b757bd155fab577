/** Who may sign which kind of claim about what, with which keys and certificates; the same rules online and offline. */
@NullMarked
package dev.chancery.provenance.trust;

import org.jspecify.annotations.NullMarked;
