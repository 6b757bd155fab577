package dev.chancery.catalog.lifecycle;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.LabelMove;
import dev.chancery.catalog.LabelMoved;
import dev.chancery.catalog.LabelRequest;
import dev.chancery.catalog.MoveAnswer;
import dev.chancery.catalog.spi.Evidence;
import dev.chancery.catalog.store.StoredAssets;
import dev.chancery.catalog.store.StoredLabels;
import dev.chancery.catalog.store.StoredVersions;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves labels, one after the other per asset, each move with its ledger entry in one transaction. */
@Service
class LabelLife {

    private final StoredAssets assets;
    private final StoredVersions versions;
    private final StoredLabels labels;
    private final Promotion promotion;
    private final Telling telling;

    /** Who hears of a move: the ledger, whoever listens, and this node's memory. */
    @Component
    record Telling(AssetStory story, ApplicationEventPublisher events, LiveLabels live, AssetMoments moments) {}

    LabelLife(StoredAssets assets, StoredVersions versions, StoredLabels labels, Promotion promotion, Telling telling) {
        this.assets = assets;
        this.versions = versions;
        this.labels = labels;
        this.promotion = promotion;
        this.telling = telling;
    }

    @Transactional
    public MoveAnswer move(LabelRequest request, Actor by) {
        var asset = assets.lock(request.asset());
        if (asset.isEmpty()) {
            return refused("unknown_asset", "There is no asset " + request.asset() + ".");
        }
        var target = versions.find(request.to()).filter(it -> it.asset().equals(request.asset()));
        if (target.isEmpty()) {
            return refused(
                    "unknown_version",
                    "There is no version " + request.to() + " of " + asset.get().name() + ".");
        }
        return misplaced(asset.get(), request, target.get())
                .<MoveAnswer>map(MoveAnswer.Refused::new)
                .orElseGet(() -> weighed(asset.get(), target.get(), request, by));
    }

    private static Optional<Refusal> misplaced(Asset asset, LabelRequest request, AssetVersion target) {
        var now = asset.label(request.label());
        if (!now.map(Asset.Label::version).equals(request.from())) {
            return Optional.of(new Refusal(
                    "label_moved",
                    "Somebody moved " + request.label() + " in the meantime: it points at "
                            + now.map(it -> "version " + it.number()).orElse("nothing") + " now."));
        }
        if (request.from().equals(Optional.of(request.to()))) {
            return Optional.of(new Refusal(
                    "already_there",
                    request.label() + " points at " + target.record().title() + " already."));
        }
        return Asset.isProtected(request.label())
                ? LifeRules.protect(request.label(), target.record())
                : Optional.empty();
    }

    private MoveAnswer weighed(Asset asset, AssetVersion target, LabelRequest request, Actor by) {
        if (!Asset.isProtected(request.label()) || labels.hasCarried(target.id(), request.label())) {
            return moved(asset, target, request, new Grounds(by, Optional.empty(), Optional.empty()));
        }
        var replaced = request.from().flatMap(versions::find);
        return switch (promotion.judge(target, replaced)) {
            case Evidence.Enough(var summary) ->
                moved(
                        asset,
                        target,
                        request,
                        new Grounds(by, Optional.of(summary).filter(it -> !it.isEmpty()), Optional.empty()));
            case Evidence.Lacking(var refusal) ->
                request.override()
                        .map(why -> moved(asset, target, request, overriding(by, refusal, why)))
                        .orElseGet(() -> new MoveAnswer.LacksEvidence(refusal));
        };
    }

    private record Grounds(Actor by, Optional<String> evidence, Optional<String> overridden) {}

    private static Grounds overriding(Actor by, Refusal refusal, String why) {
        return new Grounds(by, Optional.empty(), Optional.of(refusal.code() + ": " + why.strip()));
    }

    private MoveAnswer moved(Asset asset, AssetVersion target, LabelRequest request, Grounds grounds) {
        var before = asset.label(request.label());
        var move = new LabelMove(
                telling.moments().nextId(),
                asset.id(),
                request.label(),
                before.map(Asset.Label::number),
                target.number(),
                grounds.by(),
                request.reason().strip(),
                grounds.evidence(),
                grounds.overridden(),
                telling.moments().after(before.map(Asset.Label::movedAt).orElse(Instant.EPOCH)));
        labels.move(asset.id(), target.id(), move);
        telling.story().tellOfMove(target.record(), move);
        telling.live().forgetAfterThisTransaction();
        telling.events()
                .publishEvent(
                        new LabelMoved(asset.name(), move.label(), before.map(Asset.Label::version), target.id()));
        return new MoveAnswer.Moved(move);
    }

    private static MoveAnswer refused(String code, String detail) {
        return new MoveAnswer.Refused(new Refusal(code, detail));
    }
}
