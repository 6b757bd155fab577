package dev.chancery.catalog.lifecycle;

import dev.chancery.catalog.AssetDesk;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.VersionAnswer;
import dev.chancery.catalog.VersionId;
import dev.chancery.catalog.VersionRecord;
import dev.chancery.catalog.VersionState;
import dev.chancery.catalog.approval.ApprovalAnswer;
import dev.chancery.catalog.approval.ApprovalDecision;
import dev.chancery.catalog.approval.ApprovalFact;
import dev.chancery.catalog.approval.ApprovalSource;
import dev.chancery.catalog.approval.WaitingApproval;
import dev.chancery.catalog.store.StoredVersions;
import dev.chancery.console.Links;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The proposed versions, as questions to a second person. */
@Component
class VersionApprovals implements ApprovalSource {

    private static final int MOST = 200;

    private final Catalog catalog;
    private final AssetDesk desk;
    private final StoredVersions versions;
    private final AssetKinds kinds;

    VersionApprovals(Catalog catalog, AssetDesk desk, StoredVersions versions, AssetKinds kinds) {
        this.catalog = catalog;
        this.desk = desk;
        this.versions = versions;
        this.kinds = kinds;
    }

    @Override
    public String kind() {
        return "version";
    }

    @Override
    public String title() {
        return "Asset version";
    }

    @Override
    public List<WaitingApproval> waiting(Actor.Person viewer) {
        return versions.proposed(MOST).stream()
                .map(it -> waiting(it, viewer, Optional.empty()))
                .toList();
    }

    @Override
    public Optional<WaitingApproval> find(String id, Actor.Person viewer) {
        return VersionId.parse(id)
                .flatMap(catalog::version)
                .filter(it -> it.state() == VersionState.PROPOSED)
                .map(it -> waiting(it.record(), viewer, Optional.of(change(it))));
    }

    @Override
    public ApprovalAnswer decide(ApprovalDecision decision, Actor.Person by) {
        var id = VersionId.parse(decision.id());
        if (id.isEmpty()) {
            return new ApprovalAnswer.Refused(
                    new Refusal("unknown_version", "There is no version " + decision.id() + "."));
        }
        var answer = decision.approve()
                ? desk.approve(id.get(), decision.reason(), by)
                : desk.reject(id.get(), decision.reason(), by);
        return switch (answer) {
            case VersionAnswer.Kept(var version) ->
                new ApprovalAnswer.Decided(
                        version.record().title() + " is " + version.state().label() + ".");
            case VersionAnswer.Unsound(var refusal, var _) -> new ApprovalAnswer.Refused(refusal);
            case VersionAnswer.Refused(var refusal) -> new ApprovalAnswer.Refused(refusal);
        };
    }

    @Override
    public int count() {
        return versions.countProposed();
    }

    private WaitingApproval waiting(
            VersionRecord version, Actor.Person viewer, Optional<WaitingApproval.TextChange> change) {
        return new WaitingApproval(
                kind(),
                version.id().toString(),
                version.name() + " version " + version.number(),
                version.message(),
                version.author().label(),
                version.proposedAt().orElse(version.createdAt()),
                Optional.empty(),
                List.of(
                        ApprovalFact.of("asset", version.name().toString()),
                        new ApprovalFact("version", String.valueOf(version.number()), madeFrom(version)),
                        ApprovalFact.of("digest", version.digest().abbreviated()),
                        new ApprovalFact("author", version.author().label(), others(version))),
                Optional.of(path(version)),
                desk.barred(version.id(), viewer),
                change);
    }

    private WaitingApproval.TextChange change(AssetVersion version) {
        var base = base(version.record());
        var file = version.name().name() + "."
                + kinds.find(version.name().kind()).map(it -> it.extension()).orElse("txt");
        return new WaitingApproval.TextChange(
                file + " " + base.map(it -> "v" + it.number() + " → ").orElse("") + "v" + version.number(),
                base.map(AssetVersion::content).orElse(""),
                version.content());
    }

    /** What holds now, or what it was made from. */
    private Optional<AssetVersion> base(VersionRecord version) {
        return versions.approvedAncestor(version.id())
                .filter(it -> !it.equals(version.id()))
                .flatMap(catalog::version);
    }

    private static String madeFrom(VersionRecord version) {
        return version.parent().isPresent() ? "made from an earlier one" : "the first one";
    }

    private static String others(VersionRecord version) {
        var others = version.contributors().size() - 1;
        return others == 0 ? "" : "and " + others + (others == 1 ? " other" : " others");
    }

    private String path(VersionRecord version) {
        return kinds.find(version.name().kind())
                .flatMap(it -> it.path(version.name(), version.number()))
                .orElseGet(() ->
                        Links.assetVersion(version.name().kind(), version.name().name(), version.number()));
    }
}
