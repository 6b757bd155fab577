package dev.chancery.ledger.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @ParameterizedTest
    @CsvSource({
        "000, 0",
        "067, 67",
        "x001/000, 1000",
        "x001/x234/067, 1234067",
        "x123/x456/x789/x012/345, 123456789012345",
    })
    void readsTheIndexOfAFullTile(String path, long index) {
        assertThat(TilePath.parse(path)).contains(new TilePath(index, 256));
    }

    @Test
    void readsTheWidthOfAPartialTile() {
        assertThat(TilePath.parse("x001/234.p/17")).contains(new TilePath(1234, 17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "00",
                "0000",
                "-01",
                "x001",
                "x001/",
                "001/234",
                "x000/001",
                "x1/234",
                "000.p/0",
                "000.p/256",
                "000.p/01",
                "000.p/",
                "000.p",
                "000/p/1",
                "x001/x234/x567/x890/x123/456",
                "..",
                "٠٠٠",
                "000\n",
                " 000"
            })
    void refusesWhatIsNotTheOnePathOfATile(String path) {
        assertThat(TilePath.parse(path)).isEmpty();
    }
}
