package dev.chancery.tools.registry;

import dev.chancery.attest.secrets.Secret;
import dev.chancery.attest.secrets.SecretAccess;
import dev.chancery.kernel.Refusal;
import dev.chancery.tools.ToolServer;
import dev.chancery.tools.upstream.Addresses;
import dev.chancery.tools.upstream.Endpoint;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What a server must be like to be registered. */
@Component
class ServerRules {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,38}");
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");
    private static final Set<String> NOT_FOR_SECRETS = Set.of(
            "host",
            "content-length",
            "content-type",
            "accept",
            "connection",
            "cookie",
            "origin",
            "mcp-session-id",
            "mcp-protocol-version",
            "mcp-method",
            "mcp-name",
            "transfer-encoding",
            "upgrade",
            "expect");

    private final List<ToolServer> builtIn;
    private final ServerTable servers;
    private final Addresses addresses;

    ServerRules(List<ToolServer> builtIn, ServerTable servers, Addresses addresses) {
        this.builtIn = List.copyOf(builtIn);
        this.servers = servers;
        this.addresses = addresses;
    }

    Optional<Refusal> complaint(NewServer wanted) {
        if (!NAME.matcher(wanted.name()).matches()) {
            return no(
                    "invalid_name",
                    "A server's name has 1 to 39 lower-case letters, digits and dashes and begins with a letter.");
        }
        if (wanted.description().isEmpty() || wanted.description().length() > 300) {
            return no("invalid_description", "A server is described in a sentence of up to 300 characters.");
        }
        if (!HEADER.matcher(wanted.secretHeader()).matches()
                || NOT_FOR_SECRETS.contains(wanted.secretHeader().toLowerCase(Locale.ROOT))) {
            return no("invalid_header", "No secret can travel in the header " + wanted.secretHeader() + ".");
        }
        if (wanted.secret().isPresent() && !isSendable(wanted.secret().get())) {
            return no("invalid_secret", "A secret has 1 to 4096 visible ASCII characters.");
        }
        return addresses.complaint(wanted.url()).or(() -> taken(wanted.name()));
    }

    static boolean isSendable(Secret secret) {
        var text = secret.reveal(SecretAccess.granted());
        return !text.isEmpty() && text.length() <= 4096 && text.chars().allMatch(it -> it > 0x20 && it < 0x7f);
    }

    Endpoint endpoint(NewServer wanted) {
        return new Endpoint(URI.create(wanted.url()), wanted.secretHeader(), wanted.secret());
    }

    private Optional<Refusal> taken(String name) {
        var isTaken = builtIn.stream().anyMatch(it -> it.name().equals(name))
                || servers.find(name).isPresent();
        return isTaken ? no("name_taken", "There is a tool server " + name + " already.") : Optional.empty();
    }

    private static Optional<Refusal> no(String code, String detail) {
        return Optional.of(new Refusal(code, detail));
    }
}
