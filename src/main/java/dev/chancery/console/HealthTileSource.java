package dev.chancery.console;

/** Says how one part of the plane is doing. Beans of this type feed the home page, in the order of their {@code @Order}. */
@FunctionalInterface
public interface HealthTileSource {

    /** The figure as it is now; asked whenever the home page opens, so it must be quick. */
    HealthTile tile();
}
