/** The pages of tasks and credentials: what was asked for, what was issued, used and refused. */
@NullMarked
package dev.chancery.authority.ui;

import org.jspecify.annotations.NullMarked;
