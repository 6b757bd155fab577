/** Makes recorded decisions again under other versions of the policies, to tell what a change would mean. */
@NullMarked
package dev.chancery.authority.replay;

import org.jspecify.annotations.NullMarked;
