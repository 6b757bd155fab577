package dev.chancery.authority.policy;

import dev.chancery.authority.policy.cedar.PolicyText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The policy set that is there from the first start. */
@Component
class DefaultPolicySet implements PolicySets {

    static final String NAME = "default";

    private final List<LivePolicySet> live = List.of(new LivePolicySet(new PolicyText(NAME, content()), 1, false));

    @Override
    public List<LivePolicySet> live() {
        return live;
    }

    static String content() {
        try (var text = DefaultPolicySet.class.getResourceAsStream("default.cedar")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
