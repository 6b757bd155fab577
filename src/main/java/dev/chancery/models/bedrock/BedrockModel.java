package dev.chancery.models.bedrock;

import java.util.regex.Pattern;

/**
 * A model id as Bedrock takes it: an id such as {@code anthropic.claude-3-haiku-20240307-v1:0}, an inference profile or an
 * ARN. The one place that maps between region, id and ARN.
 */
record BedrockModel(String region, String id) {

    private static final Pattern ARN =
            Pattern.compile("arn:(aws[a-z-]*):bedrock:([a-z0-9-]*):(\\d{12})?:([a-z-]+)/(.+)");

    BedrockModel {
        var arn = ARN.matcher(id);
        if (id.startsWith("arn:") && !arn.matches()) {
            throw new IllegalArgumentException("This is no ARN of a Bedrock model: " + id);
        }
        if (arn.matches() && !arn.group(2).isEmpty() && !arn.group(2).equals(region)) {
            throw new IllegalArgumentException(
                    "The model " + id + " is not in the region of its provider, which is " + region + ".");
        }
    }

    /** What the call's path names. */
    String callId() {
        return id;
    }

    /** The full name; that of a foundation model where only an id is known. */
    String arn() {
        return id.startsWith("arn:") ? id : "arn:aws:bedrock:" + region + "::foundation-model/" + id;
    }
}
