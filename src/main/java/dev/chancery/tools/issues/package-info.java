/** The built-in issue tracker: lists, reads, creates and deletes issues kept here. */
@NullMarked
package dev.chancery.tools.issues;

import org.jspecify.annotations.NullMarked;
