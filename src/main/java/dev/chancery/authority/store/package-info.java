/** Tasks, decisions and credentials in Postgres. */
@NullMarked
package dev.chancery.authority.store;

import org.jspecify.annotations.NullMarked;
