package dev.chancery.catalog.lifecycle;

import dev.chancery.catalog.VersionId;
import dev.chancery.catalog.spi.Use;
import dev.chancery.catalog.spi.UseSource;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Collects from every module where a version is used. */
@Component
class AssetUses {

    private final ObjectProvider<UseSource> sources;

    AssetUses(ObjectProvider<UseSource> sources) {
        this.sources = sources;
    }

    List<Use> of(VersionId version) {
        return sources.stream().flatMap(it -> it.uses(version).stream()).toList();
    }
}
