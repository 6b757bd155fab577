/** What the verifier asks of the authority: which keys it signs with, and what it has taken back. */
@NullMarked
package dev.chancery.authority.honouring;

import org.jspecify.annotations.NullMarked;
