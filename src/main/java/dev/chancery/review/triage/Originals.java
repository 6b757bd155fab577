package dev.chancery.review.triage;

import dev.chancery.kernel.Refusal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which finding a duplicate is a duplicate of in the end. */
@Repository
class Originals {

    private final JdbcClient database;

    Originals(JdbcClient database) {
        this.database = database;
    }

    /** What a finding leads to when duplicates are followed to their originals. */
    sealed interface Found {}

    /** The finding that is no duplicate itself. */
    record Original(UUID id) implements Found {}

    /** There is none to be had. */
    record None(Refusal refusal) implements Found {}

    Found of(Finding duplicate, UUID wanted) {
        record Step(UUID matter, Optional<UUID> next) {}
        var at = wanted;
        for (var steps = 0; steps < 20; steps++) {
            var step = database.sql("select matter, duplicate_of from review.groups where id = :id")
                    .param("id", at)
                    .query((row, _) -> new Step(
                            row.getObject("matter", UUID.class),
                            Optional.ofNullable(row.getObject("duplicate_of", UUID.class))))
                    .optional();
            if (step.isEmpty()) {
                return none("original_not_found", "There is no finding " + wanted + " to be a duplicate of.");
            }
            if (step.get().matter().equals(duplicate.matter())) {
                return steps == 0
                        ? none("duplicate_of_itself", "A finding is no duplicate of itself.")
                        : none("duplicate_in_a_circle", "Finding " + wanted + " is a duplicate of this one already.");
            }
            if (step.get().next().isEmpty()) {
                return new Original(at);
            }
            at = step.get().next().get();
        }
        return none("duplicate_in_a_circle", "Finding " + wanted + " leads from duplicate to duplicate.");
    }

    private static None none(String code, String detail) {
        return new None(new Refusal(code, detail));
    }
}
