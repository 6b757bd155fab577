/** Verification with nothing but a file: no server, no network, no database, no Spring. */
@NullMarked
package dev.chancery.provenance.offline;

import org.jspecify.annotations.NullMarked;
