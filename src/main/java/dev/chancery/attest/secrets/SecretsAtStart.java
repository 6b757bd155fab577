package dev.chancery.attest.secrets;

import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the secrets before anything else is up, so that a missing one stops the start. */
@Configuration(proxyBeanMethods = false)
class SecretsAtStart {

    private static final String ENVELOPE_KEY = "envelope-key";

    @Bean
    Secrets secrets(SecretsProperties properties) {
        return Secrets.read(properties.mounted(), System.getenv());
    }

    @Bean
    SealingKey sealingKey(
            Secrets secrets,
            SecretsProperties properties,
            SecureRandom random,
            @Value("${chancery.data}") Path data,
            @Value("${spring.datasource.url:embedded}") String database) {
        var key = secrets.find(ENVELOPE_KEY).orElseGet(() -> {
            var generate = properties.mayGenerate(database.equals("embedded"));
            return generate ? GeneratedKeyFile.in(data.resolve("secrets"), random) : secrets.required(ENVELOPE_KEY);
        });
        return SealingKey.of(key, random);
    }
}
