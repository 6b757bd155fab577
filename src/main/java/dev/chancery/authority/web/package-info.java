/** What authority publishes over HTTP. */
@NullMarked
package dev.chancery.authority.web;

import org.jspecify.annotations.NullMarked;
