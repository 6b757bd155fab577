/** What the tests share: one Postgres a run, one application context where it will do. */
@NullMarked
package dev.chancery.testing;

import org.jspecify.annotations.NullMarked;
