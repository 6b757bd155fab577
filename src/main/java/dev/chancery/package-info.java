/** Chancery, the control plane around production AI agents. Each sub-package is one module. */
@NullMarked
package dev.chancery;

import org.jspecify.annotations.NullMarked;
