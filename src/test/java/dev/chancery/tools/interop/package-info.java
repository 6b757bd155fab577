/** What the interoperability script adds to the application, under the profile {@code interop} alone. */
@NullMarked
package dev.chancery.tools.interop;

import org.jspecify.annotations.NullMarked;
