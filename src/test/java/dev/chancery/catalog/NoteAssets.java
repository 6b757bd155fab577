package dev.chancery.catalog;

import dev.chancery.catalog.spi.AssetType;
import dev.chancery.catalog.spi.Checked;
import dev.chancery.catalog.spi.Fault;
import dev.chancery.catalog.spi.Use;
import dev.chancery.catalog.spi.UseSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A kind of asset for tests: any text, unless a line of it says {@code broken}. */
@Component
public class NoteAssets implements AssetType, UseSource {

    public static final String KIND = "test-note";

    /** Texts that stopped being sound after they were proposed. */
    static final Set<String> FORBIDDEN = ConcurrentHashMap.newKeySet();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Test notes";
    }

    @Override
    public String syntax() {
        return "markdown";
    }

    @Override
    public Checked check(String content) {
        if (FORBIDDEN.contains(content)) {
            return new Checked.Unsound(List.of(Fault.ofTheWhole("This is no longer allowed.")));
        }
        var lines = content.lines().toList();
        var faults = IntStream.range(0, lines.size())
                .filter(it -> lines.get(it).contains("broken"))
                .mapToObj(it -> new Fault(it + 1, lines.get(it).indexOf("broken") + 1, "This is broken."))
                .toList();
        return faults.isEmpty() ? new Checked.Sound() : new Checked.Unsound(List.copyOf(faults));
    }

    @Override
    public List<Use> uses(VersionId version) {
        return List.of(new Use("A note of " + version, "for tests", "/"));
    }
}
