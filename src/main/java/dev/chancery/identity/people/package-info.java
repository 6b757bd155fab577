/** People: their records, password hashes, sign-in and its brakes. */
@NullMarked
package dev.chancery.identity.people;

import org.jspecify.annotations.NullMarked;
