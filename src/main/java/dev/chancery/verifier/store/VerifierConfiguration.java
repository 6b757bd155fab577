package dev.chancery.verifier.store;

import dev.chancery.verifier.Verifier;
import dev.chancery.verifier.spi.AgentNames;
import dev.chancery.verifier.spi.CredentialUses;
import dev.chancery.verifier.spi.RefusalRecord;
import dev.chancery.verifier.spi.Revocations;
import dev.chancery.verifier.spi.TrustedKeys;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the pure verifier among its surroundings. */
@Configuration(proxyBeanMethods = false)
class VerifierConfiguration {

    @Bean
    Verifier verifier(Verifier.Surroundings surroundings, VerifierSettings settings, Clock clock) {
        return new Verifier(surroundings, settings.tolerance(), clock);
    }

    @Bean
    Verifier.Surroundings verifierSurroundings(
            TrustedKeys keys, Revocations revocations, CredentialUses uses, RefusalRecord refusals, AgentNames names) {
        return new Verifier.Surroundings(keys, revocations, uses, refusals, names);
    }
}
