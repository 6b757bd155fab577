package dev.chancery.identity.keys;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.chancery.attest.SigningRole;
import dev.chancery.kernel.Actor;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rotates the keys that sign credentials and access tokens once they have signed long enough. */
@Configuration(proxyBeanMethods = false)
class KeySchedule {

    private static final Actor BY = new Actor.Service("key-schedule");
    private static final List<SigningRole> ROLES = List.of(SigningRole.CREDENTIAL, SigningRole.ACCESS);

    /** After how long a signing key is followed by the next. */
    @ConfigurationProperties("chancery.keys")
    record KeySettings(@DefaultValue("30d") Duration rotateAfter) {

        KeySettings {
            if (rotateAfter.compareTo(Duration.ofHours(1)) < 0) {
                throw new IllegalArgumentException("A key signs for an hour at least, but this was: " + rotateAfter);
            }
        }
    }

    @Bean
    RecurringTask<Void> rotateSigningKeys(SigningKeyDesk desk, KeySettings settings) {
        return Tasks.recurring("identity.rotate-signing-keys", FixedDelay.of(Duration.ofMinutes(15)))
                .execute((_, _) -> ROLES.forEach(it -> desk.rotateIfOlder(it, settings.rotateAfter(), BY)));
    }
}
