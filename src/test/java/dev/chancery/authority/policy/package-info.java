/** Tests of the rules that decide. */
@NullMarked
package dev.chancery.authority.policy;

import org.jspecify.annotations.NullMarked;
