/** Tests of the application as a whole: it starts, its modules keep their borders, its code keeps the house rules. */
@NullMarked
package dev.chancery;

import org.jspecify.annotations.NullMarked;
