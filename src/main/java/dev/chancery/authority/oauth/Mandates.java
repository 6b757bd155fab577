package dev.chancery.authority.oauth;

import dev.chancery.attest.Jws;
import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SigningRole;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.AgentRecord;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.PersonId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's signed word that one agent may act for them under one task, until its deadline ({@code may_act}, RFC 8693
 * section 4.4). It is the {@code subject_token} of exchanges and opens nothing else; whoever finds one is not that agent.
 */
@Service
public class Mandates {

    private static final String TYPE = "chancery-mandate+jwt";
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Tasks tasks;
    private final KeyRing keys;
    private final AccessTokens.Terms terms;
    private final TimeOrderedIds ids;

    Mandates(Tasks tasks, KeyRing keys, AccessTokens.Terms terms, TimeOrderedIds ids) {
        this.tasks = tasks;
        this.keys = keys;
        this.terms = terms;
        this.ids = ids;
    }

    /** What a mandate says, once it was found genuine and alive. */
    record Mandate(Actor.Person person, AgentId agent, TaskId task) {}

    /** A mandate as its person sees it, once. Prints nothing of itself. */
    public record Given(String text, TaskId task, Instant expiresAt) {

        @Override
        public String toString() {
            return "Given[task=" + task + "]";
        }
    }

    /** Opens a task for the agent and gives it this person's mandate, for an hour at most. */
    @Transactional
    public Given give(Actor.Person person, AgentRecord agent, String intent, Duration life) {
        var deadline = life.compareTo(LONGEST) < 0 ? life : LONGEST;
        var task = tasks.open(new NewTask(person, intent, agent.id(), deadline, new InvocationId(ids.next())));
        var now = terms.now().truncatedTo(ChronoUnit.SECONDS);
        var claims = new LinkedHashMap<String, Object>();
        claims.put("iss", terms.authority().issuer());
        claims.put("sub", person.id().toString());
        claims.put("name", person.name());
        claims.put("aud", terms.authority().issuer());
        claims.put("may_act", Map.of("sub", agent.id().toString()));
        claims.put("task", task.toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(deadline).getEpochSecond());
        claims.put("jti", ids.next().toString());
        return new Given(Jws.sign(keys.signer(SigningRole.ACCESS), TYPE, claims), task, now.plus(deadline));
    }

    Optional<Mandate> read(String text) {
        return Jws.parse(text) instanceof Jws.Readable jws && jws.type().equals(TYPE) && isOurs(jws)
                ? read(jws.claims())
                : Optional.empty();
    }

    private boolean isOurs(Jws.Readable jws) {
        return keys.find(jws.keyId())
                .filter(it -> it.role() == SigningRole.ACCESS && it.revokedAt().isEmpty())
                .filter(it -> jws.isSignedBy(it.key()))
                .isPresent();
    }

    private Optional<Mandate> read(Map<String, Object> claims) {
        var agent = claims.get("may_act") instanceof Map<?, ?> actor
                ? Subjects.uuid(actor.get("sub")).map(AgentId::new)
                : Optional.<AgentId>empty();
        var person = Subjects.uuid(claims.get("sub"))
                .map(it -> new Actor.Person(new PersonId(it), String.valueOf(claims.get("name"))));
        var task = Subjects.uuid(claims.get("task")).map(TaskId::new);
        var isAlive = claims.get("exp") instanceof Number expiresAt
                && terms.now().getEpochSecond() < expiresAt.longValue()
                && terms.authority().issuer().equals(claims.get("aud"));
        return isAlive && agent.isPresent() && person.isPresent() && task.isPresent()
                ? Optional.of(new Mandate(person.get(), agent.get(), task.get()))
                : Optional.empty();
    }
}
