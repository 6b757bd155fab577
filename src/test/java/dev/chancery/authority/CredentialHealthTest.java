package dev.chancery.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.console.Tone;
import dev.chancery.verifier.RefusalCode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CredentialHealthTest {

    @Test
    void isQuietWhenNothingWasRefused() {
        var tile = CredentialHealth.tile(1204, List.of(1.0, 2.0), 0, Map.of());

        assertThat(tile.value()).isEqualTo("1,204 issued");
        assertThat(tile.detail()).isEqualTo("0 refused");
        assertThat(tile.tone()).isEqualTo(Tone.QUIET);
    }

    @Test
    void namesTheMostFrequentReason() {
        var tile = CredentialHealth.tile(
                9, List.of(), 1, Map.of(RefusalCode.ACTION_MISMATCH, 5L, RefusalCode.REPLAYED, 2L));

        assertThat(tile.detail()).isEqualTo("7 refused · 5 action_mismatch · 1 denied by policy");
        assertThat(tile.tone()).isEqualTo(Tone.WARN);
    }
}
