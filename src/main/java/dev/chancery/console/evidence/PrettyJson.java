package dev.chancery.console.evidence;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON laid out for reading; a text that is none is shown as it is. */
public final class PrettyJson {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PrettyJson() {}

    public static String of(String json) {
        try {
            return PRETTY.writeValueAsString(PRETTY.readTree(json));
        } catch (JacksonException notJson) {
            return json;
        }
    }

    public static String of(Object value) {
        return PRETTY.writeValueAsString(value);
    }
}
