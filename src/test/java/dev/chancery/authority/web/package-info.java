/** Tests of what authority publishes, with a verifier that is not ours. */
@NullMarked
package dev.chancery.authority.web;

import org.jspecify.annotations.NullMarked;
