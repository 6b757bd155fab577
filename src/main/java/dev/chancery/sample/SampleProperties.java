package dev.chancery.sample;

import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether an empty database gets the sample world, and what it is made with.
 *
 * @param sample whether to make it
 * @param samplePassword the password of its accounts; generated and printed when there is none
 * @param data the folder below which its repository is kept; a text, since a path would be sought inside the web application
 */
@ConfigurationProperties("chancery")
record SampleProperties(
        @DefaultValue("true") boolean sample,
        Optional<String> samplePassword,
        @DefaultValue("./data") String data) {

    SampleProperties {
        samplePassword = samplePassword.filter(it -> !it.isBlank());
    }
}
