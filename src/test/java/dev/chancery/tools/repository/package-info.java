/** Tests of the repository server on real repositories, friendly and hostile. */
@NullMarked
package dev.chancery.tools.repository;

import org.jspecify.annotations.NullMarked;
