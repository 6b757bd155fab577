package dev.chancery.catalog.lifecycle;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * @param contentLimit the largest text of a version, in UTF-8 bytes
 * @param coherence how long a node may not know that another one moved a label
 */
@ConfigurationProperties("chancery.catalog")
record CatalogSettings(
        @DefaultValue("4MB") DataSize contentLimit,
        @DefaultValue("1s") Duration coherence) {}
