package dev.chancery.identity.agents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.PublicJwk;
import dev.chancery.attest.SigningKey;
import dev.chancery.console.filter.Filter;
import dev.chancery.identity.AgentAnswer;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.Agents;
import dev.chancery.identity.MachineClients;
import dev.chancery.identity.MachineKey;
import dev.chancery.identity.MachineKeys;
import dev.chancery.identity.NewAgent;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.PersonId;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.audit.LedgerField;
import dev.chancery.ledger.store.EntryListing;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The life of an agent and of its keys. */
@WholeApplication
class AgentRegistryIT {

    @Autowired
    Agents agents;

    @Autowired
    MachineKeys keys;

    @Autowired
    MachineClients clients;

    @Autowired
    TestAccess access;

    @Autowired
    EntryListing ledger;

    @Autowired
    Clock clock;

    @Autowired
    SecureRandom random;

    private final String name = "agent-" + UUID.randomUUID();
    private Actor.Person admin;

    @BeforeEach
    void findSomebodyToAnswer() {
        admin = access.person(Role.ADMIN);
    }

    @Test
    void keepsWhatWasSaidAboutAnAgent() {
        var wanted = new NewAgent(
                name,
                "Answers customers.",
                admin.id(),
                List.of("production"),
                List.of("support"),
                Optional.of("spiffe://acme.example/" + name));

        var agent = kept(agents.register(wanted, admin));

        assertThat(agents.find(agent.id())).hasValue(agent);
        assertThat(agents.find(name)).hasValue(agent);
        assertThat(agent.state()).isEqualTo(AgentState.ACTIVE);
        assertThat(agent.environments()).containsExactly("production");
        assertThat(agent.groups()).containsExactly("support");
        assertThat(agent.owner()).hasValue(admin.id());
        assertThat(story(agent)).containsExactly("agent.registered");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Support Agent, Answers., , , invalid_name",
                "review-agent, Answers., , , name_taken",
                "ok, ``, , , invalid_purpose",
                "ok, Answers., Not A Name, , invalid_environment",
                "ok, Answers., , http://acme, invalid_spiffe_id"
            })
    void refusesWhatNoAgentMayBe(String wanted, String purpose, String environment, String spiffeId, String code) {
        var agent = new NewAgent(
                wanted.equals("ok") ? name : wanted,
                purpose,
                admin.id(),
                environment == null ? List.of() : List.of(environment),
                List.of(),
                Optional.ofNullable(spiffeId));

        assertThat(code(agents.register(agent, admin))).isEqualTo(code);
    }

    @Test
    void wantsSomebodyToAnswerForEachAgent() {
        assertThat(code(agents.register(NewAgent.of(name, "Answers.", new PersonId(UUID.randomUUID())), admin)))
                .isEqualTo("unknown_owner");
    }

    @Test
    void namesAndSpiffeIdsAreTakenOnce() {
        var id = Optional.of("spiffe://acme.example/" + name);
        kept(agents.register(new NewAgent(name, "One.", admin.id(), List.of(), List.of(), id), admin));

        assertThat(code(agents.register(NewAgent.of(name, "Two.", admin.id()), admin)))
                .isEqualTo("name_taken");
        assertThat(code(agents.register(new NewAgent(name + "2", "Two.", admin.id(), List.of(), List.of(), id), admin)))
                .isEqualTo("spiffe_id_taken");
    }

    @Test
    void anAgentIsSuspendedResumedAndRetiredEachWithAReason() {
        var id = registered().id();

        assertThat(code(agents.suspend(id, " ", admin))).isEqualTo("reason_missing");
        var suspended = kept(agents.suspend(id, "Strange acts at night.", admin));
        assertThat(suspended.state()).isEqualTo(AgentState.SUSPENDED);
        assertThat(suspended.standing().reason()).hasValue("Strange acts at night.");
        assertThat(code(agents.suspend(id, "Again.", admin))).isEqualTo("wrong_state");
        assertThat(kept(agents.resume(id, "Was a test.", admin)).isActive()).isTrue();
        assertThat(kept(agents.retire(id, "Replaced.", admin)).state()).isEqualTo(AgentState.RETIRED);
        assertThat(code(agents.resume(id, "Back.", admin))).isEqualTo("wrong_state");
        assertThat(agents.find(id).orElseThrow().state()).isEqualTo(AgentState.RETIRED);
        assertThat(story(agents.find(id).orElseThrow()))
                .containsExactly("agent.registered", "agent.suspended", "agent.resumed", "agent.retired");
    }

    @Test
    void whatIsPartOfChanceryIsNotRetired() {
        assertThat(code(agents.retire(agents.builtIn(Agents.REVIEW_AGENT).id(), "No more.", admin)))
                .isEqualTo("built_in_agent");
    }

    @Test
    void listsByNamePageByPage() {
        for (var last : List.of("c", "a", "b")) {
            kept(agents.register(NewAgent.of(name + last, "Counts 100%.", admin.id()), admin));
        }
        var filter = new Agents.Filter(name.toUpperCase(java.util.Locale.ROOT), Optional.of(AgentState.ACTIVE));

        assertThat(agents.page(filter, "", 2)).extracting(AgentRecord::name).containsExactly(name + "a", name + "b");
        assertThat(agents.page(filter, name + "b", 2))
                .extracting(AgentRecord::name)
                .containsExactly(name + "c");
        assertThat(agents.page(new Agents.Filter("ounts 1_0%", Optional.empty()), "", 10))
                .isEmpty();
        assertThat(agents.page(new Agents.Filter(name, Optional.of(AgentState.RETIRED)), "", 10))
                .isEmpty();
    }

    @Test
    void rotatesKeysWithOverlap() {
        var agent = registered();
        var old = added(agent, MachineKeys.NewKey.of(jwk(SigningKey.generate("a", random))));
        var next = added(agent, MachineKeys.NewKey.of(jwk(SigningKey.generate("b", random))));

        assertThat(keys.revoke(old.id(), "Rotated.", admin)).isInstanceOf(MachineKeys.Kept.class);

        var client = clients.find(agent.id().toString()).orElseThrow();
        assertThat(client.openKey(old.id(), clock.instant())).isEmpty();
        assertThat(client.openKey(next.id(), clock.instant())).isPresent();
        assertThat(story(agent))
                .containsExactly("agent.registered", "machine_key.added", "machine_key.added", "machine_key.revoked");
    }

    @Test
    void aKeyCountsInsideItsWindowOnly() {
        var agent = registered();
        var now = clock.instant();
        var key = new MachineKeys.NewKey(
                jwk(SigningKey.generate("a", random)),
                Optional.of(now.plus(Duration.ofHours(1))),
                Optional.of(now.plus(Duration.ofHours(2))));

        var added = added(agent, key);

        assertThat(added.isOpenAt(now)).isFalse();
        assertThat(added.isOpenAt(now.plus(Duration.ofMinutes(90)))).isTrue();
        assertThat(added.isOpenAt(now.plus(Duration.ofHours(3)))).isFalse();
    }

    @Test
    void refusesAKeyThatServesAnotherAndAWindowThatIsOver() {
        var key = SigningKey.generate("a", random);
        added(registered(), MachineKeys.NewKey.of(jwk(key)));
        var other = kept(agents.register(NewAgent.of(name + "2", "Another.", admin.id()), admin));
        var over = new MachineKeys.NewKey(
                jwk(SigningKey.generate("b", random)),
                Optional.empty(),
                Optional.of(clock.instant().minusSeconds(1)));

        assertThat(code(keys.add(other.id(), MachineKeys.NewKey.of(jwk(key)), admin)))
                .isEqualTo("key_taken");
        assertThat(code(keys.add(other.id(), over, admin))).isEqualTo("invalid_window");
        assertThat(code(keys.add(other.id(), MachineKeys.NewKey.of("{}"), admin)))
                .isEqualTo("invalid_key");
    }

    private AgentRecord registered() {
        return kept(agents.register(NewAgent.of(name, "Answers customers.", admin.id()), admin));
    }

    private MachineKey added(AgentRecord agent, MachineKeys.NewKey key) {
        return switch (keys.add(agent.id(), key, admin)) {
            case MachineKeys.Kept(var kept) -> kept;
            case MachineKeys.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private List<String> story(AgentRecord agent) {
        var filter = Filter.of(LedgerField.SUBJECT, "agent:" + agent.id());
        return ledger.page(filter, OptionalLong.empty(), 20).entries().reversed().stream()
                .map(LedgerEntry::type)
                .toList();
    }

    private static String jwk(SigningKey key) {
        return JsonMapper.shared()
                .writeValueAsString(PublicJwk.of(key.verificationKey()).members());
    }

    private static AgentRecord kept(AgentAnswer answer) {
        return switch (answer) {
            case AgentAnswer.Kept(var agent) -> agent;
            case AgentAnswer.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static String code(AgentAnswer answer) {
        return ((AgentAnswer.Refused) answer).refusal().code();
    }

    private static String code(MachineKeys.Answer answer) {
        return ((MachineKeys.Refused) answer).refusal().code();
    }
}
