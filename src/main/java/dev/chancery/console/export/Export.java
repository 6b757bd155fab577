package dev.chancery.console.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A list as it can be taken away: everything its filter selects, however long, read batch by batch so that no more than
 * one batch is held.
 *
 * @param list names the list in files and records, such as {@code audit-log}
 * @param selection the filter in its own words; empty when everything is selected
 */
public record Export<R>(String list, String selection, List<Column<R>> columns, Rows<R> rows) {

    public Export {
        columns = List.copyOf(columns);
    }

    /** Hands every row over, in the order of the list. */
    public interface Rows<R> {

        void forEach(Consumer<? super R> taker);
    }

    /** The rows of a list that is read page by page: from the start, then from wherever the last page says. */
    public static <R, C> Rows<R> paged(Function<Optional<C>, Batch<R, C>> page) {
        return taker -> {
            var batch = page.apply(Optional.empty());
            batch.rows().forEach(taker);
            while (batch.next().isPresent()) {
                batch = page.apply(batch.next());
                batch.rows().forEach(taker);
            }
        };
    }
}
