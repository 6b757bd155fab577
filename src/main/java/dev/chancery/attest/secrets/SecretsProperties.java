package dev.chancery.attest.secrets;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where secrets come from.
 *
 * @param directory holds one file a secret
 * @param generate whether a missing envelope key is made once and kept under the data directory; by default only with the
 *     embedded database
 */
@ConfigurationProperties("chancery.secrets")
record SecretsProperties(@Nullable Path directory, @Nullable Boolean generate) {

    /** A directory that is named is all there is: nothing is made beside it unless that is asked for. */
    boolean mayGenerate(boolean embeddedDatabase) {
        return generate == null ? embeddedDatabase && directory == null : generate;
    }

    Optional<Path> mounted() {
        return Optional.ofNullable(directory);
    }
}
