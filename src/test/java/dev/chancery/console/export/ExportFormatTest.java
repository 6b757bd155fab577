package dev.chancery.console.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExportFormatTest {

    private static final List<Column<Line>> COLUMNS = List.of(
            new Column<>("title", Line::title),
            new Column<>("count", Line::count),
            new Column<>("ended_at", Line::endedAt),
            new Column<>("people", Line::people));

    private record Line(String title, int count, Optional<Instant> endedAt, List<String> people) {}

    @Test
    void quotesWhatCsvWouldTakeApart() {
        assertThat(written(ExportFormat.CSV, line("a \"big\", change\nof two lines")))
                .isEqualTo("title,count,ended_at,people\r\n\"a \"\"big\"\", change\nof two lines\",-3,,\r\n");
    }

    @Test
    void leavesSpreadsheetsNoFormulaInAText() {
        for (var lead : List.of("=", "+", "-", "@", "\t")) {
            assertThat(written(ExportFormat.CSV, line(lead + "HYPERLINK(1)")))
                    .contains("\n'" + lead + "HYPERLINK(1),-3,");
        }
    }

    @Test
    void writesTimesInUtcAndSeveralValuesIntoOneCell() {
        var line = new Line("a", 1, Optional.of(Instant.parse("2026-01-02T03:04:05Z")), List.of("Ada", "=Bo"));

        assertThat(written(ExportFormat.CSV, line)).endsWith("a,1,2026-01-02T03:04:05Z,\"Ada\n'=Bo\"\r\n");
    }

    @Test
    void writesOneJsonObjectALineAndLeavesOutWhatIsMissing() {
        assertThat(written(ExportFormat.JSONL, line("=1\n2")))
                .isEqualTo("{\"title\":\"=1\\n2\",\"count\":-3,\"people\":[]}\n");
    }

    @Test
    void readsEveryPageUntilThereIsNoNext() {
        var asked = new ArrayList<Optional<Integer>>();
        Export.Rows<Integer> rows = Export.<Integer, Integer>paged(from -> {
            asked.add(from);
            int start = from.orElse(0);
            return new Batch<>(
                    IntStream.range(start, start + 2).boxed().toList(),
                    start < 4 ? Optional.of(start + 2) : Optional.empty());
        });
        var taken = new ArrayList<Integer>();

        rows.forEach(taken::add);

        assertThat(taken).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(asked).containsExactly(Optional.empty(), Optional.of(2), Optional.of(4));
    }

    private static Line line(String title) {
        return new Line(title, -3, Optional.empty(), List.of());
    }

    private static String written(ExportFormat format, Line... lines) {
        var out = new StringWriter();
        format.write(new Export<>("lines", "", COLUMNS, taker -> List.of(lines).forEach(taker)), out);
        return out.toString();
    }
}
