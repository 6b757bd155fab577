package dev.chancery.catalog.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.CatalogWorld;
import dev.chancery.catalog.VersionState;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class AssetFilesIT {

    private static final String TEXT = "---\nodd: front matter of its own\n---\r\n\n  Grüße, no newline at the end";

    @Autowired
    AssetFiles files;

    @Autowired
    Catalog catalog;

    @Autowired
    CatalogWorld world;

    private final AssetName name = CatalogWorld.newName();

    @Test
    void givesBackWhatItTookByteForByte() throws Archive.UnreadableException {
        var live = world.live(name, TEXT);
        var archive = Archive.read(files.inProduction());
        var file = read(archive.getOrDefault("test-note/" + name.name() + "@1.md", new byte[0]));

        assertThat(file.content()).isEqualTo(TEXT);
        assertThat(file).isEqualTo(AssetFile.of(live));
        assertThat(files.inProduction()).isEqualTo(files.inProduction());
    }

    @Test
    void findsNothingNewInWhatItGaveOut() {
        world.live(name, TEXT);

        assertThat(imported(files.everything()).files()).isNotEmpty().allMatch(Imported.Unchanged.class::isInstance);
    }

    @Test
    void draftsWhatWasChangedFromTheVersionItWas() {
        var live = world.live(name, TEXT);
        var changed = new AssetFile(name, 1, live.digest(), "Say it better", TEXT + "!");
        var done = imported(archive(changed));

        assertThat(done.drafted()).isOne();
        var draft = catalog.version(name, 2).orElseThrow();
        assertThat(draft.content()).isEqualTo(TEXT + "!");
        assertThat(draft.state()).isEqualTo(VersionState.DRAFT);
        assertThat(draft.record().parent()).contains(live.id());
        assertThat(draft.record().message()).isEqualTo("Say it better");
        assertThat(catalog.find(name).orElseThrow().production().orElseThrow().number())
                .isOne();
    }

    @Test
    void draftsTheFirstVersionOfAnAssetThatIsNotHere() {
        var elsewhere = new AssetFile(name, 7, digest(TEXT), "", TEXT);

        assertThat(imported(archive(elsewhere)).drafted()).isOne();
        assertThat(catalog.version(name, 1).map(AssetVersion::content)).contains(TEXT);
    }

    @Test
    void refusesFilesThatDoNotSayWhatTheyAre() {
        assertThat(code(archive("x.txt", "no front matter"))).isEqualTo("unreadable_file");
        assertThat(code(archive("x.txt", "---\nasset: nonsense\n---\ntext"))).isEqualTo("unreadable_file");
        assertThat(code(archive(
                        "x.txt",
                        "---\nasset: no-such-kind/x\nversion: 1\ndigest: " + digest("x") + "\nmessage: m\n---\nx")))
                .isEqualTo("unknown_kind");
        assertThat(code(archive(new AssetFile(name, 1, digest("x"), "m", " ")))).isEqualTo("content_missing");
    }

    @Test
    void refusesWhatIsNoArchive() {
        assertThat(files.take("PK nonsense".getBytes(StandardCharsets.UTF_8), world.author))
                .isInstanceOfSatisfying(
                        ImportAnswer.Unopened.class,
                        it -> assertThat(it.refusal().code()).isEqualTo("unreadable_archive"));
    }

    @Test
    void refusesAnArchiveThatUnfoldsTooFar() {
        var bomb = Archive.write(new TreeMap<>(Map.of("a", new byte[17 * 1024 * 1024])));

        assertThat(bomb).hasSizeLessThan(100_000);
        assertThat(files.take(bomb, world.author)).isInstanceOf(ImportAnswer.Unopened.class);
    }

    private static Digest digest(String text) {
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private ImportAnswer.Done imported(byte[] archive) {
        return (ImportAnswer.Done) files.take(archive, world.author);
    }

    private String code(byte[] archive) {
        return imported(archive).files().stream()
                .map(it -> ((Imported.Refused) it).refusal())
                .map(Refusal::code)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] archive(AssetFile file) {
        return Archive.write(new TreeMap<>(Map.of("file.txt", file.bytes())));
    }

    private static byte[] archive(String path, String text) {
        return Archive.write(new TreeMap<>(Map.of(path, text.getBytes(StandardCharsets.UTF_8))));
    }

    private static AssetFile read(byte[] bytes) {
        return ((AssetFile.Read) AssetFile.read(bytes)).file();
    }
}
