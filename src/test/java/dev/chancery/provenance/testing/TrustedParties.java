package dev.chancery.provenance.testing;

import dev.chancery.catalog.AssetDesk;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.LabelRequest;
import dev.chancery.catalog.MoveAnswer;
import dev.chancery.catalog.NewVersion;
import dev.chancery.catalog.VersionAnswer;
import dev.chancery.catalog.VersionId;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.testing.TestAccess;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Puts a trust matrix into production in which each outside role has its key of {@link TestingParties}. */
@Lazy
@Component
public class TrustedParties {

    private static final AssetName TRUST = new AssetName("trust", "default");

    private final Catalog catalog;
    private final AssetDesk desk;
    private final TestAccess access;

    TrustedParties(Catalog catalog, AssetDesk desk, TestAccess access) {
        this.catalog = catalog;
        this.desk = desk;
        this.access = access;
    }

    /** Does it once for all tests of one application. */
    public void ensure() {
        put(TestingParties.text());
    }

    /** Puts this matrix into production; whoever puts another one calls {@link #ensure()} when done. */
    public synchronized void put(String text) {
        var current = catalog.labelled(TRUST, "production").orElseThrow();
        if (current.content().equals(text)) {
            return;
        }
        var author = new Actor.Service("test");
        var admin = access.person(Role.ADMIN);
        var draft = kept(desk.draft(new NewVersion(TRUST, Optional.of(current.id()), text, "Keys of others"), author));
        desk.propose(draft, author);
        kept(desk.approve(draft, "They are theirs.", admin));
        var asset = catalog.find(TRUST).orElseThrow();
        switch (desk.move(LabelRequest.of(asset, "production", draft, "In use from now on."), admin)) {
            case MoveAnswer.Moved _ -> {}
            case MoveAnswer.LacksEvidence(var refusal) -> throw new IllegalStateException(refusal.detail());
            case MoveAnswer.Refused(var refusal) -> throw new IllegalStateException(refusal.detail());
        }
    }

    private static VersionId kept(VersionAnswer answer) {
        return switch (answer) {
            case VersionAnswer.Kept(var version) -> version.id();
            case VersionAnswer.Unsound(var refusal, var faults) ->
                throw new IllegalStateException(refusal.detail() + faults);
            case VersionAnswer.Refused(var refusal) -> throw new IllegalStateException(refusal.detail());
        };
    }
}
