/** Cedar in process: reads policy sets, slices them by scope, evaluates and explains them; nothing here knows a database. */
@NullMarked
package dev.chancery.authority.policy.cedar;

import org.jspecify.annotations.NullMarked;
