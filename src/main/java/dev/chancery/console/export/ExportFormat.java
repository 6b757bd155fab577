package dev.chancery.console.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** How a list is written to a file, always in UTF-8. */
public enum ExportFormat {
    /**
     * RFC 4180 with a head line. A text that a spreadsheet would take for a formula is led by an apostrophe; several
     * values share a cell, a line each.
     */
    CSV("text/csv; charset=utf-8") {
        @Override
        <R> void write(Export<R> export, Writer out) {
            line(out, export.columns().stream().map(Column::name).toList());
            export.rows()
                    .forEach(row -> line(
                            out,
                            export.columns().stream()
                                    .map(column -> column.of(row)
                                            .map(ExportFormat::cell)
                                            .orElse(""))
                                    .toList()));
        }
    },
    /** One JSON object a line; what is missing is left out. */
    JSONL("application/jsonl") {
        @Override
        <R> void write(Export<R> export, Writer out) {
            export.rows().forEach(row -> {
                var object = new LinkedHashMap<String, Object>();
                export.columns().forEach(column -> column.of(row).ifPresent(it -> object.put(column.name(), it)));
                append(out, JSON.writeValueAsString(object) + "\n");
            });
        }
    };

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FORMULA = "=+-@\t\r";

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Lower case, also the ending of the file's name. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract <R> void write(Export<R> export, Writer out);

    private static String cell(Object value) {
        return switch (value) {
            case Collection<?> several ->
                several.stream().map(ExportFormat::cell).collect(Collectors.joining("\n"));
            case String text when !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 -> "'" + text;
            default -> value.toString();
        };
    }

    private static void line(Writer out, List<String> cells) {
        var quoted = new ArrayList<String>(cells.size());
        cells.forEach(it -> quoted.add(quoted(it)));
        append(out, String.join(",", quoted) + "\r\n");
    }

    private static String quoted(String cell) {
        var needed = cell.chars().anyMatch(it -> it == ',' || it == '"' || it == '\n' || it == '\r');
        return needed ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static void append(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException("The list could not be written any further.", e);
        }
    }
}
