/** The rules of the house, kept by the build: sizes, names, borders and forbidden calls. */
@NullMarked
package dev.chancery.house;

import org.jspecify.annotations.NullMarked;
