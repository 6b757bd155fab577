package dev.chancery.provenance.chain;

import dev.chancery.attest.Statement;
import dev.chancery.kernel.Refusal;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of statement this release reads, in the order of the chain, and what each has to be about. */
public enum StatementKind {
    INTENT(PredicateTypes.INTENT, SubjectKind.COMMIT),
    PULL_REQUEST(PredicateTypes.PULL_REQUEST, SubjectKind.COMMIT),
    AI_PARTICIPATION(PredicateTypes.AI_PARTICIPATION, SubjectKind.COMMIT_OR_PATCH),
    REVIEW_VERDICT(PredicateTypes.REVIEW_VERDICT, SubjectKind.COMMIT_OR_PATCH),
    HUMAN_APPROVAL(PredicateTypes.HUMAN_APPROVAL, SubjectKind.COMMIT),
    BUILD_PROVENANCE(PredicateTypes.SLSA_PROVENANCE, SubjectKind.IMAGE),
    ARTIFACT_SIGNATURE(PredicateTypes.ARTIFACT_SIGNATURE, SubjectKind.IMAGE),
    CHANGE_CLASS(PredicateTypes.CHANGE_CLASS, SubjectKind.IMAGE_AND_COMMIT),
    VERIFICATION_SUMMARY(PredicateTypes.SLSA_VSA, SubjectKind.IMAGE),
    DEPLOYMENT_REQUEST(PredicateTypes.DEPLOYMENT_REQUEST, SubjectKind.IMAGE),
    ADMISSION(PredicateTypes.ADMISSION, SubjectKind.IMAGE),
    DEPLOYMENT(PredicateTypes.DEPLOYMENT, SubjectKind.IMAGE),
    EMERGENCY_OVERRIDE(PredicateTypes.EMERGENCY_OVERRIDE, SubjectKind.IMAGE);

    private final String predicateType;
    private final SubjectKind about;

    StatementKind(String predicateType, SubjectKind about) {
        this.predicateType = predicateType;
        this.about = about;
    }

    /** The kind of statements of this predicate type; none for types we do not know by name. */
    public static Optional<StatementKind> ofPredicate(String predicateType) {
        return Stream.of(values())
                .filter(kind -> kind.predicateType.equals(predicateType))
                .findFirst();
    }

    public String predicateType() {
        return predicateType;
    }

    public SubjectKind about() {
        return about;
    }

    /** Lower case, as in codes: {@code human_approval}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it reads inside a sentence: {@code human approval}. */
    public String inWords() {
        return this == AI_PARTICIPATION ? "AI participation" : label().replace('_', ' ');
    }

    /** As a heading: {@code Human approval}. */
    public String title() {
        var words = inWords();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Where the schema of one of ours is served; for others' predicates their own specification counts. */
    public Optional<String> schemaPath() {
        return PredicateTypes.isOurs(predicateType)
                ? Optional.of("/chancery" + predicateType.substring(predicateType.indexOf('/', 8)) + ".json")
                : Optional.empty();
    }

    /** Refuses a predicate that does not fit its schema, for this reason, in the name of its kind. */
    public Refusal malformed(String why) {
        return new Refusal("malformed_" + label(), "The predicate is no %s: %s.".formatted(inWords(), why));
    }

    /** Refuses a statement about a thing of another kind. */
    public Optional<Refusal> aboutSomethingElse(Statement statement) {
        return about.stranger(statement)
                .map(subject -> new Refusal(
                        "subject_of_another_kind",
                        "The %s is about %s, but the subject %s is none."
                                .formatted(inWords(), about.inWords(), subject.name())));
    }
}
