/** Governed assets for machines: read, export, propose, and move labels that are not protected. */
@NullMarked
package dev.chancery.catalog.web;

import org.jspecify.annotations.NullMarked;
