package dev.chancery.catalog.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files in a zip: written in one order and without times, so that the same files are the same bytes; read within bounds. */
final class Archive {

    private static final int MOST_FILES = 1000;
    private static final int MOST_BYTES = 16 * 1024 * 1024;

    private Archive() {}

    /** Too large, damaged, or not a zip. */
    static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadableException(String message) {
            super(message);
        }
    }

    static byte[] write(SortedMap<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does no I/O.", e);
        }
        return bytes.toByteArray();
    }

    static SortedMap<String, byte[]> read(byte[] bytes) throws UnreadableException {
        var files = new TreeMap<String, byte[]>();
        var left = MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = next(zip); entry.isPresent(); entry = next(zip)) {
                if (entry.get().isDirectory()) {
                    continue;
                }
                var content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || files.size() >= MOST_FILES) {
                    throw new UnreadableException(
                            "An archive holds at most " + MOST_FILES + " files and " + MOST_BYTES + " bytes.");
                }
                if (files.put(entry.get().getName(), content) != null) {
                    throw new UnreadableException(
                            "The archive holds " + entry.get().getName() + " twice.");
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            throw new UnreadableException("The archive is damaged.");
        }
        if (files.isEmpty()) {
            throw new UnreadableException("This is not a zip archive with files.");
        }
        return files;
    }

    private static Optional<ZipEntry> next(ZipInputStream zip) throws IOException {
        return Optional.ofNullable(zip.getNextEntry());
    }
}
