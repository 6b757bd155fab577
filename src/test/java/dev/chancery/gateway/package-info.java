/** Tests of bounded admission: limits hold under storms, nothing is lost, nothing leaks. */
@NullMarked
package dev.chancery.gateway;

import org.jspecify.annotations.NullMarked;
