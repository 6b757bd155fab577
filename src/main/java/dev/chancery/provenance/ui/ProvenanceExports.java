package dev.chancery.provenance.ui;

import dev.chancery.console.export.Batch;
import dev.chancery.console.export.Column;
import dev.chancery.console.export.Export;
import dev.chancery.provenance.store.Admissions;
import dev.chancery.provenance.store.Deployments;
import dev.chancery.provenance.store.Deployments.Rollout;
import dev.chancery.provenance.store.Release;
import dev.chancery.provenance.store.Releases;
import dev.chancery.provenance.store.Slice;
import dev.chancery.provenance.store.StatedArtifact;
import dev.chancery.provenance.store.StatedArtifacts;
import java.util.List;

/** The lists of provenance as files. */
final class ProvenanceExports {

    private static final int BATCH = 500;

    private static final List<Column<StatedArtifact>> ARTIFACT = List.of(
            new Column<>("digest", StatedArtifact::digest),
            new Column<>("name", StatedArtifact::name),
            new Column<>("first_stated_at", StatedArtifact::firstStatedAt),
            new Column<>("latest_stated_at", StatedArtifact::latestStatedAt));

    private static final List<Column<Release>> RELEASE = List.of(
            new Column<>("digest", Release::digest),
            new Column<>("resource_uri", Release::resourceUri),
            new Column<>("name", Release::name),
            new Column<>("passed", Release::passed),
            new Column<>("failed_hop", Release::failedHop),
            new Column<>("reason", Release::reason),
            new Column<>("sentence", Release::sentence),
            new Column<>("policy", Release::policy),
            new Column<>("summary", Release::summary),
            new Column<>("verified_at", Release::verifiedAt));

    private static final List<Column<Admissions.Decided>> ADMISSION = List.of(
            new Column<>("digest", Admissions.Decided::digest),
            new Column<>("resource_uri", Admissions.Decided::resourceUri),
            new Column<>("environment", Admissions.Decided::environment),
            new Column<>("admitted", Admissions.Decided::admitted),
            new Column<>("emergency", Admissions.Decided::emergency),
            new Column<>("reason", Admissions.Decided::reason),
            new Column<>("sentence", Admissions.Decided::sentence),
            new Column<>("asked", Admissions.Decided::asked),
            new Column<>("latest_at", Admissions.Decided::latestAt));

    private static final List<Column<Rollout>> ROLLOUT = List.of(
            new Column<>("environment", Rollout::environment),
            new Column<>("resource_uri", Rollout::resourceUri),
            new Column<>("digest", Rollout::digest),
            new Column<>("name", Rollout::name),
            new Column<>("rollout", Rollout::rollout),
            new Column<>("class", Rollout::changeClass),
            new Column<>("deployed_at", Rollout::deployedAt),
            new Column<>("statement", Rollout::statement));

    private ProvenanceExports() {}

    /** Whatever starts with these digits; nothing when no digest could start so. */
    static Export<StatedArtifact> artifacts(String typed, StatedArtifacts artifacts) {
        return new Export<>(
                "artifacts",
                typed,
                ARTIFACT,
                DigestSearch.of(typed)
                        .map(search -> artifacts(search, artifacts))
                        .orElse(_ -> {}));
    }

    private static Export.Rows<StatedArtifact> artifacts(DigestSearch search, StatedArtifacts artifacts) {
        return Export.<StatedArtifact, StatedArtifacts.Place>paged(after -> Batch.ofSize(
                BATCH,
                artifacts.newest(search.hexPrefix(), after, BATCH),
                last -> new StatedArtifacts.Place(last.latestStatedAt(), last.digest())));
    }

    static Export<Release> releases(boolean refusedOnly, Releases releases) {
        return new Export<>(
                "releases",
                refusedOnly ? "refused" : "",
                RELEASE,
                Export.<Release, Slice.Place>paged(after ->
                        Batch.ofSize(BATCH, releases.newest(new Slice(refusedOnly, after, BATCH)), Release::place)));
    }

    static Export<Admissions.Decided> admissions(boolean refusedOnly, Admissions admissions) {
        return new Export<>(
                "admissions",
                refusedOnly ? "refused" : "",
                ADMISSION,
                Export.<Admissions.Decided, Slice.Place>paged(after -> Batch.ofSize(
                        BATCH, admissions.newest(new Slice(refusedOnly, after, BATCH)), Admissions.Decided::place)));
    }

    static Export<Rollout> deployments(String environment, Deployments deployments) {
        return new Export<>(
                "deployments",
                environment,
                ROLLOUT,
                Export.<Rollout, Rollout>paged(
                        before -> Batch.ofSize(BATCH, deployments.before(environment, before, BATCH), last -> last)));
    }
}
