package dev.chancery.review.evaluation;

import dev.chancery.review.grouping.Claim;
import dev.chancery.review.grouping.Place;
import java.util.List;
import java.util.Map;

/** One line of a labelled set. */
sealed interface SetCase {

    /**
     * Claims about one change, and which defect each is about as far as that is known.
     *
     * @param part whose labels they are; parts are scored by themselves
     * @param defects the defect by the id of a claim
     */
    record Claims(String part, List<Claim> claims, Map<String, String> defects) implements SetCase {

        public Claims {
            claims = List.copyOf(claims);
            defects = Map.copyOf(defects);
        }
    }

    /** A change and the defects that are in it. */
    record Diff(String id, String diff, List<Expected> expected) implements SetCase {

        public Diff {
            expected = List.copyOf(expected);
        }
    }

    /**
     * A defect that should be found.
     *
     * @param kind the part of a category behind its dot; empty when any will do
     */
    record Expected(Place place, String kind) {}
}
