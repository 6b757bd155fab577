package dev.chancery.review.routing;

import dev.chancery.review.AssetUse;

/** A version of a routing policy that decides whom a review asks. */
public record Routing(AssetUse use, RoutingPolicy policy) {}
