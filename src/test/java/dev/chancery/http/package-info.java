/** Tests of http. */
@NullMarked
package dev.chancery.http;

import org.jspecify.annotations.NullMarked;
