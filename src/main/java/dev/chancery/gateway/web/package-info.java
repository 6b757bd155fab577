/** The HTTP face of the gateway: running projects. */
@NullMarked
package dev.chancery.gateway.web;

import org.jspecify.annotations.NullMarked;
