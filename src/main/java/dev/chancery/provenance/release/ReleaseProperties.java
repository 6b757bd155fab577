package dev.chancery.provenance.release;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this installation names itself in summaries.
 *
 * @param verifier the id under which summaries are made and accepted
 */
@ConfigurationProperties("chancery.release")
public record ReleaseProperties(
        @DefaultValue("https://chancery.dev/release-verifier")
        String verifier) {}
