package dev.chancery.models.bedrock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkNumber;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.document.DocumentVisitor;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Between JSON and the SDK's documents. */
final class Documents {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Documents() {}

    /** The document for this JSON text; text that is no JSON becomes an empty object. */
    static Document parse(String json) {
        try {
            return json.isBlank() ? Document.mapBuilder().build() : of(JSON.readTree(json));
        } catch (JacksonException malformed) {
            return Document.mapBuilder().build();
        }
    }

    static Document of(Map<String, Object> value) {
        return of(JSON.<JsonNode>valueToTree(value));
    }

    static String json(Document document) {
        return JSON.writeValueAsString(document.accept(new Values()));
    }

    private static Document of(JsonNode node) {
        if (node.isObject()) {
            var map = new LinkedHashMap<String, Document>();
            node.propertyStream().forEach(it -> map.put(it.getKey(), of(it.getValue())));
            return Document.fromMap(map);
        }
        if (node.isArray()) {
            return Document.fromList(node.valueStream().map(Documents::of).toList());
        }
        if (node.isString()) {
            return Document.fromString(node.stringValue());
        }
        if (node.isNumber()) {
            return Document.fromNumber(node.numberValue().toString());
        }
        return node.isBoolean() ? Document.fromBoolean(node.booleanValue()) : Document.fromNull();
    }

    private static final class Values implements DocumentVisitor<@Nullable Object> {

        @Override
        public @Nullable Object visitNull() {
            return null;
        }

        @Override
        public Object visitBoolean(Boolean value) {
            return value;
        }

        @Override
        public Object visitString(String value) {
            return value;
        }

        @Override
        public Object visitNumber(SdkNumber value) {
            return value.bigDecimalValue();
        }

        @Override
        public Object visitMap(Map<String, Document> value) {
            var map = new LinkedHashMap<String, @Nullable Object>();
            value.forEach((key, it) -> map.put(key, it.accept(this)));
            return map;
        }

        @Override
        public Object visitList(List<Document> value) {
            return value.stream().map(it -> it.accept(this)).toList();
        }
    }
}
