package dev.chancery.identity.clients;

import dev.chancery.identity.ApiCallers;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonRecord;
import dev.chancery.identity.clients.ApiClients.ClientRecord;
import dev.chancery.identity.tokens.ApiTokenRecord;
import dev.chancery.identity.tokens.ApiTokens;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tokens and clients together; a token that speaks as an agent is no caller of its own. */
@Component
class CallerDirectory implements ApiCallers {

    private final ApiTokens tokens;
    private final ApiClients clients;
    private final People people;
    private final Clock clock;

    CallerDirectory(ApiTokens tokens, ApiClients clients, People people, Clock clock) {
        this.tokens = tokens;
        this.clients = clients;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<Actor.ApiClient> live(int most) {
        var now = clock.instant();
        return Stream.concat(
                        tokens.all().stream()
                                .filter(it -> it.isLive(now) && it.agent().isEmpty())
                                .map(CallerDirectory::caller),
                        clients.all().stream().filter(ClientRecord::isActive).map(ClientRecord::actor))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Actor.ApiClient> find(String id) {
        return tokens.find(id)
                .filter(it -> it.agent().isEmpty())
                .map(CallerDirectory::caller)
                .or(() -> clients.find(id).map(ClientRecord::actor));
    }

    @Override
    public Optional<PersonRecord> ownerOf(Actor.ApiClient caller) {
        return tokens.find(caller.id())
                .map(it -> it.owner().map(PersonId::new))
                .orElseGet(() -> clients.find(caller.id()).map(it -> it.terms().owner()))
                .flatMap(people::find);
    }

    private static Actor.ApiClient caller(ApiTokenRecord token) {
        return new Actor.ApiClient(token.id(), token.name());
    }
}
