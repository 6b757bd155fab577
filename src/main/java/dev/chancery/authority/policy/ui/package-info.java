/** The pages of policy sets: what is allowed, and what a change would do. */
@NullMarked
package dev.chancery.authority.policy.ui;

import org.jspecify.annotations.NullMarked;
