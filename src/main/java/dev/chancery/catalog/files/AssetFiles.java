package dev.chancery.catalog.files;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetDesk;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.NewVersion;
import dev.chancery.catalog.VersionAnswer;
import dev.chancery.catalog.VersionId;
import dev.chancery.catalog.VersionRecord;
import dev.chancery.catalog.lifecycle.AssetKinds;
import dev.chancery.catalog.spi.AssetType;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Takes governed texts out as an archive of files and takes such archives in. Texts come back as they went, byte for
 * byte, and everything that comes in is a draft: a file never governs by arriving.
 */
@Service
public class AssetFiles {

    private static final String MESSAGE = "Imported from a file.";

    private final Catalog catalog;
    private final AssetDesk desk;
    private final AssetKinds kinds;

    AssetFiles(Catalog catalog, AssetDesk desk, AssetKinds kinds) {
        this.catalog = catalog;
        this.desk = desk;
        this.kinds = kinds;
    }

    /** Of each asset, the version in production. */
    public byte[] inProduction() {
        return archive((asset, version) -> asset.production()
                .filter(it -> it.version().equals(version.id()))
                .isPresent());
    }

    /** Every version of every asset. */
    public byte[] everything() {
        return archive((_, _) -> true);
    }

    private byte[] archive(BiPredicate<Asset, VersionRecord> wanted) {
        var files = new TreeMap<String, byte[]>();
        for (var type : kinds.all()) {
            for (var asset : catalog.ofKind(type.kind())) {
                catalog.history(asset.id()).stream()
                        .filter(it -> wanted.test(asset, it))
                        .flatMap(it -> catalog.version(it.id()).stream())
                        .forEach(
                                it -> files.put(path(type, it), AssetFile.of(it).bytes()));
            }
        }
        return Archive.write(files);
    }

    private static String path(AssetType type, AssetVersion version) {
        return version.name().kind() + "/" + version.name().name() + "@" + version.number() + "." + type.extension();
    }

    /** Drafts every text of the archive that is not a version already. */
    public ImportAnswer take(byte[] archive, Actor by) {
        try {
            return new ImportAnswer.Done(Archive.read(archive).entrySet().stream()
                    .map(it -> take(it, by))
                    .toList());
        } catch (Archive.UnreadableException unreadable) {
            return new ImportAnswer.Unopened(
                    new Refusal("unreadable_archive", String.valueOf(unreadable.getMessage())));
        }
    }

    private Imported take(Map.Entry<String, byte[]> entry, Actor by) {
        return switch (AssetFile.read(entry.getValue())) {
            case AssetFile.Unread(var reason) ->
                new Imported.Refused(entry.getKey(), new Refusal("unreadable_file", reason));
            case AssetFile.Read(var file) ->
                existing(file, Digest.sha256(file.content().getBytes(StandardCharsets.UTF_8)))
                        .<Imported>map(it -> new Imported.Unchanged(entry.getKey(), it))
                        .orElseGet(() -> draft(entry.getKey(), file, by));
        };
    }

    private Imported draft(String path, AssetFile file, Actor by) {
        var message = file.message().isBlank() ? MESSAGE : file.message();
        return switch (desk.draft(new NewVersion(file.name(), parent(file), file.content(), message), by)) {
            case VersionAnswer.Kept(var version) -> new Imported.Drafted(path, version.record());
            case VersionAnswer.Unsound(var refusal, var _) -> new Imported.Refused(path, refusal);
            case VersionAnswer.Refused(var refusal) -> new Imported.Refused(path, refusal);
        };
    }

    private Optional<VersionRecord> existing(AssetFile file, Digest digest) {
        return history(file).filter(it -> it.digest().equals(digest)).findFirst();
    }

    /** The version the file once was; a file from elsewhere goes on from what is in production here. */
    private Optional<VersionId> parent(AssetFile file) {
        return existing(file, file.digest())
                .map(VersionRecord::id)
                .or(() -> catalog.find(file.name()).flatMap(Asset::production).map(Asset.Label::version))
                .or(() -> history(file).findFirst().map(VersionRecord::id));
    }

    private Stream<VersionRecord> history(AssetFile file) {
        return catalog.find(file.name()).stream().flatMap(it -> catalog.history(it.id()).stream());
    }
}
