package dev.chancery.identity.web;

import dev.chancery.identity.clients.ApiClients.ClientRecord;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How API clients read in JSON. */
final class ClientJson {

    private ClientJson() {}

    record Clients(List<Client> clients) {}

    record Client(
            String id,
            String name,
            UUID owner,
            List<String> scopes,
            List<String> audiences,
            String state,
            Instant stateSince,
            @Nullable String stateReason,
            Instant createdAt) {}

    /** What a caller says about a client. The owner is a sign-in name or a person's id, the key PEM text or a JWK. */
    record Wanted(
            @Nullable String name,
            @Nullable String owner,
            @Nullable List<String> scopes,
            @Nullable List<String> audiences,
            @Nullable JsonNode key) {}

    static Client of(ClientRecord client) {
        return new Client(
                client.id(),
                client.name(),
                client.terms().owner().value(),
                client.terms().scopes(),
                client.terms().audiences().names(),
                client.standing().state().label(),
                client.standing().since(),
                client.standing().reason().orElse(null),
                client.createdAt());
    }
}
