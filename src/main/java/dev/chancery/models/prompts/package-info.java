/** Whether prompts are logged in full, for a while and in plain sight. */
@NullMarked
package dev.chancery.models.prompts;

import org.jspecify.annotations.NullMarked;
