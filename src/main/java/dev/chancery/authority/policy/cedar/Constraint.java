package dev.chancery.authority.policy.cedar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a policy's scope demands of principal, action or resource, read from Cedar's JSON form of the policy. */
record Constraint(Operator operator, String type, List<EntityId> entities) {

    enum Operator {
        ALL,
        EQUALS,
        IN,
        IS,
        IS_IN
    }

    static Constraint of(JsonNode json) {
        var operator = json.path("op").asString("");
        return switch (operator) {
            case "All" -> new Constraint(Operator.ALL, "", List.of());
            case "==" -> new Constraint(Operator.EQUALS, "", List.of(entity(json.path("entity"))));
            case "in" -> new Constraint(Operator.IN, "", entities(json));
            case "is" ->
                json.has("in")
                        ? new Constraint(Operator.IS_IN, typeOf(json), entities(json.path("in")))
                        : new Constraint(Operator.IS, typeOf(json), List.of());
            default -> throw new IllegalArgumentException("A scope has an operator we know, but was: " + json);
        };
    }

    /** Whether no entity narrows it, so that it belongs under none. */
    boolean isOpen() {
        return operator == Operator.ALL || operator == Operator.IS;
    }

    /** Whether an entity with these ancestors meets it. */
    boolean holds(EntityId entity, Set<EntityId> ancestors) {
        return switch (operator) {
            case ALL -> true;
            case EQUALS -> entities.contains(entity);
            case IN -> isWithin(entity, ancestors);
            case IS -> entity.type().equals(type);
            case IS_IN -> entity.type().equals(type) && isWithin(entity, ancestors);
        };
    }

    /** {@code in Group::"release"}, as a policy has it. */
    String text() {
        var names = entities.stream().map(EntityId::toString).collect(Collectors.joining(", "));
        return switch (operator) {
            case ALL -> "any";
            case EQUALS -> "== " + names;
            case IN -> "in " + (entities.size() == 1 ? names : "[" + names + "]");
            case IS -> "is " + type;
            case IS_IN -> "is " + type + " in " + names;
        };
    }

    private boolean isWithin(EntityId entity, Set<EntityId> ancestors) {
        return entities.stream().anyMatch(it -> it.equals(entity) || ancestors.contains(it));
    }

    private static String typeOf(JsonNode json) {
        return json.path("entity_type").asString();
    }

    private static List<EntityId> entities(JsonNode json) {
        if (!json.has("entities")) {
            return List.of(entity(json.path("entity")));
        }
        var found = new ArrayList<EntityId>();
        json.path("entities").forEach(it -> found.add(entity(it)));
        return List.copyOf(found);
    }

    private static EntityId entity(JsonNode json) {
        if (!json.path("type").isString() || !json.path("id").isString()) {
            throw new IllegalArgumentException("A scope names entities by type and id, but had: " + json);
        }
        return new EntityId(json.path("type").asString(), json.path("id").asString());
    }
}
