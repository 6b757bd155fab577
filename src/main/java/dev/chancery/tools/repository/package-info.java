/** The built-in repository server: reads commits, diffs and files of local git repositories and touches nothing. */
@NullMarked
package dev.chancery.tools.repository;

import org.jspecify.annotations.NullMarked;
