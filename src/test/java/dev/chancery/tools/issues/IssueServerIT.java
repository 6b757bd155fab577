package dev.chancery.tools.issues;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.testing.ModuleDatabase;
import dev.chancery.tools.SideEffects;
import dev.chancery.tools.TestingAdmission;
import dev.chancery.tools.ToolAnswer;
import dev.chancery.tools.ToolAnswer.Completed;
import dev.chancery.tools.ToolAnswer.Failed;
import dev.chancery.verifier.Admitted;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IssueServerIT {

    private static final Clock CLOCK = Clock.fixed(TestingAdmission.NOW, ZoneOffset.UTC);
    private static final TimeOrderedIds IDS = new TimeOrderedIds(CLOCK, new Random(1));
    private static final Issues ISSUES = new Issues(ModuleDatabase.of("tools").client());

    private final List<String> changes = new ArrayList<>();
    private final SideEffects effects = new SideEffects() {
        @Override
        public void record(Admitted admitted, String subject, Map<String, Object> details) {
            changes.add(details.get("change") + " " + subject);
        }
    };
    private final IssueServer server = new IssueServer(ISSUES, new IssueDesk(ISSUES, effects, IDS, CLOCK));

    @Test
    void readsWhatWasCreated() {
        var number = create("Refunds are rounded twice");

        assertThat(result("read", Map.of("number", number)))
                .containsEntry("title", "Refunds are rounded twice")
                .containsEntry("created_by", "agent:triage-agent")
                .containsEntry("on_behalf_of", "person-1");
    }

    @Test
    void listsTheNewestFirstAndGoesOnFromANumber() {
        var first = create("First");
        var second = create("Second");

        assertThat(numbers(result("list", Map.of("limit", 1)))).containsExactly(second);
        assertThat(numbers(result("list", Map.of("limit", 1, "before", second))))
                .containsExactly(first);
    }

    @Test
    void listsByLabel() {
        var labelled = result("create", Map.of("title", "Leak", "labels", List.of("only-here")))
                .get("number");

        assertThat(numbers(result("list", Map.of("label", "only-here")))).containsExactly(labelled);
    }

    @Test
    void recordsWhatItChanged() {
        var number = create("Short-lived");

        result("delete", Map.of("number", number));

        assertThat(changes).containsExactly("created issue:" + number, "deleted issue:" + number);
        assertThat(perform("read", Map.of("number", number))).isInstanceOf(Failed.class);
    }

    @Test
    void changesNothingWhenThereIsNoSuchIssue() {
        assertThat(perform("delete", Map.of("number", 1_000_000)))
                .isInstanceOfSatisfying(
                        Failed.class, it -> assertThat(it.refusal().code()).isEqualTo("issue_not_found"));
        assertThat(changes).isEmpty();
    }

    private Object create(String title) {
        return Objects.requireNonNull(result("create", Map.of("title", title)).get("number"));
    }

    private Map<String, Object> result(String action, Map<String, Object> arguments) {
        return ((Completed) perform(action, arguments)).result();
    }

    private ToolAnswer.Outcome perform(String action, Map<String, Object> arguments) {
        return server.perform(TestingAdmission.of("issues", action, arguments));
    }

    private static List<Object> numbers(Map<String, Object> result) {
        return ((List<?>) result.getOrDefault("issues", List.of()))
                .stream().<Object>map(it -> ((Map<?, ?>) it).get("number")).toList();
    }
}
