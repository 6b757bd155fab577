package dev.chancery.authority.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.authority.Access;
import dev.chancery.authority.AccessAnswer;
import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetDesk;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.LabelRequest;
import dev.chancery.catalog.MoveAnswer;
import dev.chancery.catalog.NewVersion;
import dev.chancery.catalog.VersionAnswer;
import dev.chancery.identity.Agents;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is only recorded, and what is enforced, as the catalog's labels and the approved text say. */
@WholeApplication
class CatalogPolicySetsIT {

    @Autowired
    Catalog catalog;

    @Autowired
    AssetDesk desk;

    @Autowired
    Access policy;

    @Autowired
    Tasks tasks;

    @Autowired
    Agents agents;

    @Autowired
    TestAccess test;

    @Autowired
    JdbcClient database;

    private final TimeOrderedIds ids;
    private final AssetName name;

    CatalogPolicySetsIT(@Autowired TimeOrderedIds ids) {
        this.ids = ids;
        this.name = new AssetName(PolicySetType.KIND, "it-" + ids.next());
    }

    @Test
    void onlyRecordsASetWhoseApprovedTextSaysSo() {
        var version = approved("//! mode: log_only\n" + forbid());
        label(Asset.PRODUCTION, version, test.person(Role.ADMIN));

        var answer = decided();

        assertThat(answer.outcome()).isEqualTo("allow");
        assertThat(answer.policyVersion()).doesNotContain(name.name());
        assertThat(shadows(answer)).contains(name.name() + "@1 deny " + name.name() + ":stop");
    }

    @Test
    void onlyRecordsACandidate() {
        label("shadow", drafted(forbid()), test.person(Role.REVIEWER));

        var answer = decided();

        assertThat(answer.outcome()).isEqualTo("allow");
        assertThat(shadows(answer)).contains(name.name() + "@1 deny " + name.name() + ":stop");
    }

    @Test
    void putsNothingIntoProductionThatNobodyElseApproved() {
        var version = drafted(forbid());

        assertThat(moved(Asset.PRODUCTION, version, test.person(Role.ADMIN))).isInstanceOf(MoveAnswer.Refused.class);
        assertThat(decided().outcome()).isEqualTo("allow");
    }

    /** Stops nothing but what this test does. */
    private String forbid() {
        return """
                @id("stop")
                forbid (principal, action == Action::"issues.list", resource)
                when { context.task.intent == "%s" };
                """.formatted(name);
    }

    private AssetVersion drafted(String content) {
        return kept(desk.draft(
                new NewVersion(name, Optional.empty(), content, "Try something"), test.person(Role.REVIEWER)));
    }

    private AssetVersion approved(String content) {
        var draft = drafted(content);
        kept(desk.propose(draft.id(), test.person(Role.REVIEWER)));
        return kept(desk.approve(draft.id(), "It stops nothing else.", test.person(Role.ADMIN)));
    }

    private static AssetVersion kept(VersionAnswer answer) {
        return switch (answer) {
            case VersionAnswer.Kept(var version) -> version;
            case VersionAnswer.Unsound(var refusal, var faults) -> throw new AssertionError(refusal + " " + faults);
            case VersionAnswer.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private void label(String label, AssetVersion version, Actor by) {
        assertThat(moved(label, version, by)).isInstanceOf(MoveAnswer.Moved.class);
    }

    private MoveAnswer moved(String label, AssetVersion version, Actor by) {
        var asset = catalog.find(name).orElseThrow();
        return desk.move(LabelRequest.of(asset, label, version.id(), "Try it."), by);
    }

    private AccessAnswer decided() {
        var agent = agents.builtIn(Agents.REVIEW_AGENT).id();
        Actor ada = test.person(Role.REVIEWER);
        var invocation = new InvocationId(ids.next());
        var task = tasks.open(new NewTask(ada, name.toString(), agent, Duration.ofMinutes(5), invocation));
        return policy.evaluate(new ActRequest(
                invocation, task, agent, ada, new Act("tool-server.issues", "issues", "list", Map.of())));
    }

    private List<String> shadows(AccessAnswer answer) {
        return database.sql("select unnest(shadows) from authority.decision where id = ?")
                .param(answer.decision())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
