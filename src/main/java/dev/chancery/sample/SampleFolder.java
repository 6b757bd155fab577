package dev.chancery.sample;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Where the sample repository lies. */
@Component
class SampleFolder {

    private final SampleProperties properties;
    private final Clock clock;

    SampleFolder(SampleProperties properties, Clock clock) {
        this.properties = properties;
        this.clock = clock;
    }

    SampleRepository repository() {
        return SampleRepository.below(Path.of(properties.data(), "sample"), clock);
    }
}
