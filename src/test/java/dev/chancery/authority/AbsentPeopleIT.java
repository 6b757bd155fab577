package dev.chancery.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.authority.CredentialAnswer.Denied;
import dev.chancery.authority.CredentialAnswer.Issued;
import dev.chancery.identity.Agents;
import dev.chancery.identity.NewPerson;
import dev.chancery.identity.Password;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonAnswer;
import dev.chancery.identity.Role;
import dev.chancery.identity.people.Memberships;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import dev.chancery.verifier.RefusalCode;
import dev.chancery.verifier.Refused;
import dev.chancery.verifier.ToolRequest;
import dev.chancery.verifier.Verifier;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody acts in the name of somebody who was shut out. */
@WholeApplication
class AbsentPeopleIT {

    private static final Act LIST = new Act("tool-server.issues", "issues", "list", Map.of());

    @Autowired
    People people;

    @Autowired
    Memberships memberships;

    @Autowired
    Agents agents;

    @Autowired
    Tasks tasks;

    @Autowired
    CredentialDesk desk;

    @Autowired
    Verifier verifier;

    @Autowired
    TestAccess access;

    @Autowired
    TimeOrderedIds ids;

    @Test
    void whatWasIssuedForThemIsRevokedAndNothingMoreIsIssued() {
        var gone = person();
        var task = task(gone);
        var credential = ((Issued) desk.request(wish(gone, task))).credential();

        memberships.disable(gone.id(), "They left.", access.person(Role.ADMIN));

        assertThat(verifier.verify(credential, new ToolRequest(LIST.audience(), "issues", "list", Map.of())))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.code()).isEqualTo(RefusalCode.REVOKED));
        assertThat(desk.request(wish(gone, task))).isInstanceOf(Denied.class);
        assertThat(tasks.find(task).orElseThrow().state()).isEqualTo(TaskRecord.State.REVOKED);
    }

    @Test
    void whatIsUnderWayForOthersGoesOn() {
        var other = person();
        var task = task(other);

        memberships.disable(person().id(), "They left.", access.person(Role.ADMIN));

        assertThat(desk.request(wish(other, task))).isInstanceOf(Issued.class);
    }

    private Actor.Person person() {
        var name = "person-" + UUID.randomUUID();
        var wanted = new NewPerson(name, name, Role.REVIEWER, Password.of(TestAccess.PASSWORD), false);
        return switch (people.create(wanted, access.person(Role.ADMIN))) {
            case PersonAnswer.Kept(var kept) -> kept.actor();
            case PersonAnswer.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private TaskId task(Actor.Person person) {
        return tasks.open(
                new NewTask(person, "List issues.", agent(), Duration.ofMinutes(5), new InvocationId(ids.next())));
    }

    private ActRequest wish(Actor.Person person, TaskId task) {
        return new ActRequest(new InvocationId(ids.next()), task, agent(), person, LIST);
    }

    private AgentId agent() {
        return agents.builtIn(Agents.REVIEW_AGENT).id();
    }
}
