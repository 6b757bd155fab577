/** The two security chains, one for machines and one for the console, and what they answer when they refuse. */
@NullMarked
package dev.chancery.identity.web;

import org.jspecify.annotations.NullMarked;
