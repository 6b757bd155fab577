package dev.chancery.catalog;

import dev.chancery.catalog.spi.Fault;
import dev.chancery.identity.NewPerson;
import dev.chancery.identity.Password;
import dev.chancery.identity.People;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.testing.TestAccess;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Shorthand of the catalog's tests: people, texts and the steps between them. */
@Lazy
@Component
public class CatalogWorld {

    private static final AtomicLong COUNT = new AtomicLong(System.nanoTime());

    public final Actor.Person author;
    public final Actor.Person second;
    public final Actor.Person third;

    private final Catalog catalog;
    private final AssetDesk desk;
    private final People people;

    CatalogWorld(Catalog catalog, AssetDesk desk, People people) {
        this.catalog = catalog;
        this.desk = desk;
        this.people = people;
        author = person("test-author", Role.REVIEWER);
        second = person("test-second", Role.ADMIN);
        third = person("test-third", Role.ADMIN);
    }

    /** A name nobody used before. */
    public static AssetName newName() {
        return new AssetName(NoteAssets.KIND, "note-" + COUNT.incrementAndGet());
    }

    /** Someone of this role, who has {@link TestAccess#PASSWORD}. */
    public Actor.Person person(String name, Role role) {
        if (people.find(name).isEmpty()) {
            people.create(
                    NewPerson.of(name, "Test " + name.substring(5), role, Password.of(TestAccess.PASSWORD)),
                    new Actor.Service("test"));
        }
        return people.find(name).orElseThrow().actor();
    }

    public AssetVersion drafted(AssetName name, String text, Optional<VersionId> parent) {
        return kept(desk.draft(new NewVersion(name, parent, text, "Say it better"), author));
    }

    public AssetVersion proposed(AssetName name, String text, Optional<VersionId> parent) {
        return kept(desk.propose(drafted(name, text, parent).id(), author));
    }

    public AssetVersion approved(AssetName name, String text, Optional<VersionId> parent) {
        return kept(desk.approve(proposed(name, text, parent).id(), "It says what it should.", second));
    }

    /** A new asset whose first version is in production. */
    public AssetVersion live(AssetName name, String text) {
        var version = approved(name, text, Optional.empty());
        move(name, Asset.PRODUCTION, version);
        return version;
    }

    public LabelMove move(AssetName name, String label, AssetVersion to) {
        return switch (desk.move(LabelRequest.of(asset(name), label, to.id(), "It is time."), second)) {
            case MoveAnswer.Moved(var move) -> move;
            case MoveAnswer.LacksEvidence(var refusal) -> throw new AssertionError(refusal);
            case MoveAnswer.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    public Asset asset(AssetName name) {
        return catalog.find(name).orElseThrow();
    }

    public static AssetVersion kept(VersionAnswer answer) {
        return switch (answer) {
            case VersionAnswer.Kept(var version) -> version;
            case VersionAnswer.Unsound(var _, var faults) -> throw new AssertionError(faults);
            case VersionAnswer.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    public static String code(VersionAnswer answer) {
        return switch (answer) {
            case VersionAnswer.Kept(var version) ->
                "kept as " + version.record().title();
            case VersionAnswer.Unsound(var refusal, var _) -> refusal.code();
            case VersionAnswer.Refused(var refusal) -> refusal.code();
        };
    }

    public static String code(MoveAnswer answer) {
        return switch (answer) {
            case MoveAnswer.Moved(var move) -> "moved to " + move.to();
            case MoveAnswer.LacksEvidence(var refusal) -> refusal.code();
            case MoveAnswer.Refused(var refusal) -> refusal.code();
        };
    }

    public static List<Fault> faults(VersionAnswer answer) {
        return answer instanceof VersionAnswer.Unsound(Refusal _, var faults) ? faults : List.of();
    }
}
