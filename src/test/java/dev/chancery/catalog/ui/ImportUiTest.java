package dev.chancery.catalog.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.CatalogWorld;
import dev.chancery.catalog.VersionRecord;
import dev.chancery.catalog.VersionState;
import dev.chancery.catalog.files.AssetFiles;
import dev.chancery.identity.Role;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Governed texts that come in as a file. */
@WholeApplication
class ImportUiTest extends SpringBrowserlessTest {

    @Autowired
    CatalogWorld world;

    @Autowired
    Catalog catalog;

    @Autowired
    AssetFiles files;

    @Autowired
    TestAccess access;

    private final AssetName name = CatalogWorld.newName();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void importsTextsAsDraftsAndSaysWhatBecameOfEach() throws IOException {
        world.live(name, "one");
        access.signIn(Role.ADMIN);
        UI.getCurrentOrThrow().navigate("catalog");
        test(find(Button.class).withText("Import…").single()).click();
        var upload = test(find(Upload.class).single());

        upload.upload("one.zip", "application/zip", exported("one"));
        assertThat(imported()).contains("0 new drafts", "there already");
        upload.upload("two.zip", "application/zip", exported("two"));
        assertThat(imported()).contains("1 new draft", "drafted");
        upload.upload("three.zip", "application/zip", new byte[] {1, 2, 3});
        assertThat(imported()).contains("Nothing was imported");

        assertThat(catalog.history(catalog.find(name).orElseThrow().id()))
                .extracting(VersionRecord::state)
                .containsExactly(VersionState.DRAFT, VersionState.APPROVED);
    }

    private String imported() {
        return find(ImportDialog.class).single().getElement().getTextRecursively();
    }

    /** The exported text of this name alone, saying this. */
    private byte[] exported(String saying) throws IOException {
        var archive = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(files.inProduction()));
                var out = new ZipOutputStream(archive)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                if (entry.getName().contains(name.name())) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(text.replace("one", saying).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return archive.toByteArray();
    }
}
