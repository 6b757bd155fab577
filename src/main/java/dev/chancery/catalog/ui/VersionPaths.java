package dev.chancery.catalog.ui;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.lifecycle.AssetKinds;
import dev.chancery.console.Links;
import org.springframework.stereotype.Component;

/** Where the pages of assets are: with the kind's owner where it has its own, else here. */
@Component
class VersionPaths {

    private final AssetKinds kinds;

    VersionPaths(AssetKinds kinds) {
        this.kinds = kinds;
    }

    /** The page of a version. */
    public String of(AssetName name, int number) {
        return kinds.find(name.kind())
                .flatMap(it -> it.path(name, number))
                .orElseGet(() -> Links.assetVersion(name.kind(), name.name(), number));
    }

    /** The ending of the kind's files. */
    public String extension(AssetName name) {
        return kinds.find(name.kind()).map(it -> it.extension()).orElse("txt");
    }
}
