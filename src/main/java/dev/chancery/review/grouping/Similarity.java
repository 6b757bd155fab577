package dev.chancery.review.grouping;

import java.util.List;
import java.util.Optional;

/** A measure of how alike texts are; it may be unable to tell, and says so by giving nothing. */
public interface Similarity {

    /** Compares the texts of one run with each other; the same texts in the same order give the same bits. */
    Optional<Matrix> among(List<String> texts);

    /** Cosines between texts, by their index: 1 for the same words, 0 or less for nothing alike. */
    interface Matrix {

        double between(int first, int second);
    }
}
