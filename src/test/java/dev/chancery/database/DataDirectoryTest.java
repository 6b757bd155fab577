package dev.chancery.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path home;

    @Test
    void isHeldByOneAtATime() throws IOException {
        try (var _ = DataDirectory.claim(home)) {
            assertThatThrownBy(() -> DataDirectory.claim(home))
                    .isInstanceOf(UnfitDatabase.class)
                    .hasMessage("Another Chancery is running on the data directory " + home + ".");
        }
        try (var again = DataDirectory.claim(home)) {
            assertThat(again.postgres()).isDirectory();
        }
    }

    @Test
    void saysWhatCannotBeWritten() throws IOException {
        var file = Files.createFile(home.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.claim(file))
                .isInstanceOf(UnfitDatabase.class)
                .hasMessageStartingWith("The data directory " + file + " cannot be written");
    }
}
