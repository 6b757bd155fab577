/** Chains and evidence bundles over HTTP. */
@NullMarked
package dev.chancery.provenance.web;

import org.jspecify.annotations.NullMarked;
