package dev.chancery.tools.interop;

import dev.chancery.authority.policy.Decision;
import dev.chancery.authority.policy.Outcome;
import dev.chancery.authority.policy.Policy;
import dev.chancery.authority.policy.Question;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Permits the tools of the conformance suite, and leaves everything else to what is written. */
@Primary
@Component
@Profile("interop")
class InteropPolicy implements Policy {

    private final Policy written;

    InteropPolicy(@Qualifier("writtenPolicy") Policy written) {
        this.written = written;
    }

    @Override
    public Decision decide(Question question) {
        return question.request().act().tool().equals("conformance")
                ? new Decision(
                        Outcome.ALLOW,
                        "The conformance suite may call its tools.",
                        List.of("interop"),
                        "interop",
                        List.of(),
                        Duration.ofNanos(1))
                : written.decide(question);
    }
}
