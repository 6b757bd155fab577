package dev.chancery.catalog.ui;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetDesk;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.VersionRecord;
import dev.chancery.catalog.lifecycle.AssetParties;
import dev.chancery.console.evidence.CodeBlock;
import dev.chancery.console.evidence.CodeLine;
import dev.chancery.identity.CurrentActor;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Makes the parts of pages about assets, for whoever looks at them. */
@Component
public class CatalogParts {

    private final Catalog catalog;
    private final AssetDesk desk;
    private final CurrentActor actor;
    private final AssetParties parties;
    private final VersionPaths paths;

    CatalogParts(Catalog catalog, AssetDesk desk, CurrentActor actor, AssetParties parties, VersionPaths paths) {
        this.catalog = catalog;
        this.desk = desk;
        this.actor = actor;
        this.parties = parties;
        this.paths = paths;
    }

    /**
     * The buttons for what the viewer may do with the version now, each with its dialog.
     *
     * @param changed runs after something was done: show the page again
     */
    public VersionActions actions(AssetVersion version, Runnable changed) {
        return new VersionActions(this, version.record(), changed);
    }

    /** The versions of the asset, this one marked. */
    public VersionTimeline timeline(Asset asset, List<VersionRecord> versions, int shown) {
        return new VersionTimeline(asset, versions, shown, paths);
    }

    /** What changed between two versions. */
    public DiffView diff(AssetVersion before, AssetVersion after) {
        return DiffView.of(before, after, paths.extension(after.name()));
    }

    /** The whole text of a version, with line numbers. */
    public CodeBlock text(AssetVersion version) {
        var lines = version.content().lines().toList();
        return new CodeBlock(
                version.name().name() + "." + paths.extension(version.name()) + " v" + version.number(),
                IntStream.range(0, lines.size())
                        .mapToObj(it -> CodeLine.same(it + 1, lines.get(it)))
                        .toList());
    }

    /** Whether the viewer may decide about the version, in words: {@code you may approve: you are not the author}. */
    public String standing(VersionRecord version) {
        return desk.barred(version.id(), viewer())
                .map(Refusal::detail)
                .orElse("you may approve: you had no hand in it");
    }

    /** Where versions have their pages. */
    public VersionPaths paths() {
        return paths;
    }

    Catalog catalog() {
        return catalog;
    }

    AssetDesk desk() {
        return desk;
    }

    Actor viewer() {
        return actor.get();
    }

    boolean mayWrite() {
        return parties.barredFromWriting(viewer()).isEmpty();
    }

    boolean mayDecide() {
        return parties.barredFromDeciding(viewer()).isEmpty();
    }

    Optional<Refusal> barred(VersionRecord version) {
        return desk.barred(version.id(), viewer());
    }

    boolean hadAHand(VersionRecord version) {
        return version.contributors().contains(viewer().key());
    }
}
