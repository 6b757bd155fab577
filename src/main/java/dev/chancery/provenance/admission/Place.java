package dev.chancery.provenance.admission;

import dev.chancery.kernel.Digest;

/** A digest as it is about to run: under which resource, in which environment. */
record Place(Digest digest, String resourceUri, String environment) {}
