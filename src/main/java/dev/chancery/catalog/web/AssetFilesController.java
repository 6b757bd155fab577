package dev.chancery.catalog.web;

import dev.chancery.catalog.files.AssetFiles;
import dev.chancery.catalog.files.ImportAnswer;
import dev.chancery.catalog.files.Imported;
import dev.chancery.http.Problems;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Governed texts as an archive of files, out and in. */
@RestController
class AssetFilesController {

    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final AssetFiles files;
    private final CurrentActor actor;

    AssetFilesController(AssetFiles files, CurrentActor actor) {
        this.files = files;
        this.actor = actor;
    }

    record ImportJson(List<FileJson> files) {}

    /** What became of a file: {@code drafted}, {@code unchanged} or {@code refused}. */
    record FileJson(
            String path,
            String outcome,
            @Nullable String version,
            @Nullable String code,
            @Nullable String detail) {

        static FileJson of(Imported imported) {
            return switch (imported) {
                case Imported.Drafted(var path, var version) ->
                    new FileJson(path, "drafted", version.title(), null, null);
                case Imported.Unchanged(var path, var version) ->
                    new FileJson(path, "unchanged", version.title(), null, null);
                case Imported.Refused(var path, var refusal) ->
                    new FileJson(path, "refused", null, refusal.code(), refusal.detail());
            };
        }
    }

    /** Each text in production as a file of a zip archive; with {@code all=true}, every version. */
    @GetMapping("/v1/asset-files")
    @PreAuthorize("hasAuthority('" + Scopes.ASSETS_READ + "')")
    ResponseEntity<byte[]> archive(@RequestParam(defaultValue = "false") boolean all) {
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("governed-assets.zip")
                                .build()
                                .toString())
                .body(all ? files.everything() : files.inProduction());
    }

    /** Drafts each text of such an archive that is not a version already; says of each file what became of it. */
    @PostMapping(path = "/v1/asset-files", consumes = "application/zip")
    @PreAuthorize("hasAuthority('" + Scopes.ASSETS_WRITE + "')")
    ResponseEntity<?> take(@RequestBody byte[] archive) {
        return switch (files.take(archive, actor.get())) {
            case ImportAnswer.Done done ->
                ResponseEntity.ok(
                        new ImportJson(done.files().stream().map(FileJson::of).toList()));
            case ImportAnswer.Unopened(var refusal) -> Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, refusal);
        };
    }
}
