package dev.chancery.catalog.lifecycle;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.spi.Checked;
import dev.chancery.catalog.spi.Fault;
import java.util.List;
import org.springframework.stereotype.Component;

/** Has the owner of a kind check a text. */
@Component
public class Soundness {

    private final AssetKinds kinds;

    Soundness(AssetKinds kinds) {
        this.kinds = kinds;
    }

    /** What is wrong with the text; empty when it can be put to use. */
    public List<Fault> faults(AssetName name, String content) {
        var type = kinds.find(name.kind());
        if (type.isEmpty()) {
            return List.of(Fault.ofTheWhole("Nothing here can use an asset of the kind " + name.kind() + "."));
        }
        return switch (type.get().check(content)) {
            case Checked.Sound() -> List.of();
            case Checked.Unsound(var faults) -> faults;
        };
    }
}
