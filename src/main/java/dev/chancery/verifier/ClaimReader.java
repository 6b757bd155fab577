package dev.chancery.verifier;

import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.verifier.ActClaims.Delegation;
import dev.chancery.verifier.ActClaims.Permission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads the claims of an act credential, all of which must be there in the one right shape. What is wrong is collected
 * rather than thrown, and nothing that was read counts unless {@link #complaints()} is empty.
 */
final class ClaimReader {

    private static final Pattern DIGEST = Pattern.compile("sha-256:[0-9a-f]{64}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern THUMBPRINT = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int DEEPEST = 16;
    private static final long YEAR_9999 = 253_402_300_799L;
    private static final UUID NOBODY = new UUID(0, 0);

    private final Map<?, ?> members;
    private final List<String> complaints;

    ClaimReader(Map<String, Object> claims) {
        this(claims, new ArrayList<>());
    }

    private ClaimReader(Map<?, ?> members, List<String> complaints) {
        this.members = members;
        this.complaints = complaints;
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    ActClaims claims() {
        return new ActClaims(
                uuid("jti"),
                text("iss"),
                audience(),
                text("sub"),
                object("act").delegation(1),
                new InvocationId(uuid("txn")),
                new TaskId(uuid("task")),
                moment("iat"),
                moment("nbf"),
                moment("exp"),
                onlyItem("authorization_details").permission(),
                members.containsKey("cnf") ? object("cnf").thumbprint() : Optional.empty());
    }

    private Delegation delegation(int depth) {
        return new Delegation(new AgentId(uuid("sub")), outer(depth));
    }

    /** Those outside the agent are named, never believed; but what names them has the one right shape too. */
    private List<String> outer(int depth) {
        if (!members.containsKey("act")) {
            return List.of();
        }
        if (depth == DEEPEST) {
            return complain("act", "nested at most " + DEEPEST + " deep", List.of());
        }
        var next = object("act");
        var outer = new ArrayList<String>();
        outer.add(next.text("sub"));
        outer.addAll(next.outer(depth + 1));
        return outer;
    }

    private Optional<String> thumbprint() {
        var thumbprint = text("jkt");
        return THUMBPRINT.matcher(thumbprint).matches()
                ? Optional.of(thumbprint)
                : complain("jkt", "a SHA-256 thumbprint", Optional.empty());
    }

    private Permission permission() {
        if (!"chancery_tool_call".equals(text("type"))) {
            complaints.add("The authorization detail is of type chancery_tool_call.");
        }
        var digest = text("arguments_digest");
        if (!DIGEST.matcher(digest).matches()) {
            complaints.add("The claim arguments_digest is sha-256: and 64 hex digits.");
        }
        return new Permission(text("identifier"), onlyText("actions"), digest);
    }

    /** One audience; strangers beside us could present the credential elsewhere, so a list has one item. */
    private String audience() {
        return members.get("aud") instanceof List<?> ? onlyText("aud") : text("aud");
    }

    private String text(String name) {
        return members.get(name) instanceof String text && !text.isBlank() ? text : complain(name, "a text", "");
    }

    private UUID uuid(String name) {
        return members.get(name) instanceof String text
                        && UUID_TEXT.matcher(text).matches()
                ? UUID.fromString(text)
                : complain(name, "a UUID", NOBODY);
    }

    private Instant moment(String name) {
        return members.get(name) instanceof Number number
                        && (number instanceof Integer || number instanceof Long)
                        && number.longValue() >= 0
                        && number.longValue() <= YEAR_9999
                ? Instant.ofEpochSecond(number.longValue())
                : complain(name, "whole seconds since 1970", Instant.EPOCH);
    }

    private String onlyText(String name) {
        return members.get(name) instanceof List<?> items
                        && items.size() == 1
                        && items.getFirst() instanceof String text
                        && !text.isBlank()
                ? text
                : complain(name, "one text", "");
    }

    private ClaimReader onlyItem(String name) {
        return members.get(name) instanceof List<?> items
                        && items.size() == 1
                        && items.getFirst() instanceof Map<?, ?> item
                ? new ClaimReader(item, complaints)
                : complain(name, "a list of one object", new ClaimReader(Map.of(), new ArrayList<>()));
    }

    private ClaimReader object(String name) {
        return members.get(name) instanceof Map<?, ?> object
                ? new ClaimReader(object, complaints)
                : complain(name, "an object", new ClaimReader(Map.of(), new ArrayList<>()));
    }

    private <T> T complain(String name, String shape, T placeholder) {
        complaints.add("The claim " + name + " is " + shape + ".");
        return placeholder;
    }
}
