package dev.chancery.tools.ui;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON laid out for reading; what is none is shown as it is. */
final class PrettyJson {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PrettyJson() {}

    static String of(String json) {
        try {
            return PRETTY.writeValueAsString(PRETTY.readTree(json));
        } catch (JacksonException notJson) {
            return json;
        }
    }

    static String of(Object value) {
        return PRETTY.writeValueAsString(value);
    }
}
