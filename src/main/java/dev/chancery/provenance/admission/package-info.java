/** Deployment admission: whether a digest may run, from its signed summary alone, for Kubernetes and quickly. */
@NamedInterface("admission")
@NullMarked
package dev.chancery.provenance.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
