package dev.chancery.authority;

import java.util.List;

/** Tells which actions there are. Whoever serves actions has one, and policies may name only what some catalogue knows. */
@FunctionalInterface
public interface ActionCatalogue {

    List<KnownAction> actions();
}
