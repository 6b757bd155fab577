package dev.chancery.catalog.lifecycle;

import dev.chancery.catalog.spi.AssetType;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The kinds of assets there are. Their owners are asked late, since most of them read the catalog themselves. */
@Component
public class AssetKinds {

    private final Supplier<Map<String, AssetType>> types;

    AssetKinds(ObjectProvider<AssetType> types) {
        this.types = SingletonSupplier.of(() -> byKind(types));
    }

    public Optional<AssetType> find(String kind) {
        return Optional.ofNullable(types.get().get(kind));
    }

    /** All of them, by name. */
    public Collection<AssetType> all() {
        return types.get().values();
    }

    private static Map<String, AssetType> byKind(ObjectProvider<AssetType> types) {
        var byKind = new TreeMap<String, AssetType>();
        types.forEach(it -> {
            if (byKind.put(it.kind(), it) != null) {
                throw new IllegalStateException("Two beans describe assets of the kind " + it.kind() + ".");
            }
        });
        return byKind;
    }
}
