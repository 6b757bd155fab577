package dev.chancery.authority.policy;

import dev.chancery.authority.AuthoritySettings;
import dev.chancery.authority.Effect;
import dev.chancery.authority.KnownAction;
import dev.chancery.identity.NewPerson;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonAnswer;
import dev.chancery.identity.PersonRecord;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.PersonId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Policy sets that are live without a catalog, and questions of nobody in particular. */
public final class TestingPolicies {

    private TestingPolicies() {}

    public static PolicySets live(LivePolicySet... sets) {
        var all = List.of(sets);
        return () -> all;
    }

    /** The actions that the policy set that comes with the product speaks of. */
    public static KnownActions actions() {
        return new KnownActions(List.of(
                new ModelActions(),
                () -> Stream.of(
                                "repository.resolve",
                                "repository.diff",
                                "repository.files",
                                "github.diff",
                                "github.files",
                                "issues.list",
                                "issues.read")
                        .map(it -> action(it, Effect.READ))
                        .toList(),
                () -> List.of(action("issues.create", Effect.WRITE), action("issues.delete", Effect.DESTRUCTIVE))));
    }

    private static KnownAction action(String name, Effect effect) {
        var tool = name.substring(0, name.indexOf('.'));
        return new KnownAction("tool-server." + tool, tool, name.substring(tool.length() + 1), effect, Map.of());
    }

    public static CedarQuestions questions() {
        return new CedarQuestions(
                actions(),
                new NoPeople(),
                new AuthoritySettings(
                        "https://chancery.example", "local", Duration.ofSeconds(60), Duration.ofMinutes(15)));
    }

    private static final class NoPeople implements People {

        @Override
        public PersonAnswer create(NewPerson person, Actor by) {
            throw new UnsupportedOperationException("Nobody is let in here.");
        }

        @Override
        public Optional<PersonRecord> find(PersonId id) {
            return Optional.empty();
        }

        @Override
        public Optional<PersonRecord> find(String name) {
            return Optional.empty();
        }

        @Override
        public List<PersonRecord> all() {
            return List.of();
        }

        @Override
        public boolean isEmpty() {
            return true;
        }
    }
}
