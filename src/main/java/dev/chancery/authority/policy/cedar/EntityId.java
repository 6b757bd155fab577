package dev.chancery.authority.policy.cedar;

import com.cedarpolicy.value.EntityTypeName;
import com.cedarpolicy.value.EntityUID;

/** A typed name in policies, such as {@code Agent::"review-agent"}. */
public record EntityId(String type, String id) {

    static final String ACTION = "Action";

    private static final EntityTypeName AGENT_TYPE = type("Agent");
    private static final EntityTypeName GROUP_TYPE = type("Group");
    private static final EntityTypeName ACTION_TYPE = type(ACTION);
    private static final EntityTypeName SERVER_TYPE = type("ToolServer");

    public static EntityId agent(String name) {
        return new EntityId("Agent", name);
    }

    public static EntityId group(String name) {
        return new EntityId("Group", name);
    }

    public static EntityId action(String name) {
        return new EntityId(ACTION, name);
    }

    public static EntityId server(String audience) {
        return new EntityId("ToolServer", audience);
    }

    EntityUID toCedar() {
        return new EntityUID(
                switch (type) {
                    case "Agent" -> AGENT_TYPE;
                    case "Group" -> GROUP_TYPE;
                    case ACTION -> ACTION_TYPE;
                    case "ToolServer" -> SERVER_TYPE;
                    default -> type(type);
                },
                id);
    }

    private static EntityTypeName type(String name) {
        return EntityTypeName.parse(name)
                .orElseThrow(() -> new IllegalArgumentException("Not the name of a Cedar type: " + name));
    }

    @Override
    public String toString() {
        return type + "::\"" + id + "\"";
    }
}
