/** API tokens: issuing, recognising and revoking them. */
@NullMarked
package dev.chancery.identity.tokens;

import org.jspecify.annotations.NullMarked;
