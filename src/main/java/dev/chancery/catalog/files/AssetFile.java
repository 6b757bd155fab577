package dev.chancery.catalog.files;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.kernel.Digest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version as a file: what it is between two lines of three dashes, and from the next line on its text as it is.
 *
 * @param number of the version the text was, before anybody changed the file
 * @param digest of that version's text
 */
record AssetFile(AssetName name, int number, Digest digest, String message, String content) {

    private static final String FENCE = "---\n";
    private static final Pattern LINE = Pattern.compile("(asset|version|digest|message): (.*)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final String INCOMPLETE =
            "Between two lines of three dashes stand asset, version, digest and message, a line each.";

    /** What became of reading a file. */
    sealed interface Reading {}

    /** It is one of ours. */
    record Read(AssetFile file) implements Reading {}

    /** It is not, for this reason. */
    record Unread(String reason) implements Reading {}

    static AssetFile of(AssetVersion version) {
        return new AssetFile(
                version.name(),
                version.number(),
                version.digest(),
                version.record().message().lines().findFirst().orElse(""),
                version.content());
    }

    byte[] bytes() {
        return (FENCE + "asset: " + name + "\nversion: " + number + "\ndigest: " + digest + "\nmessage: " + message
                        + "\n" + FENCE + content)
                .getBytes(StandardCharsets.UTF_8);
    }

    static Reading read(byte[] bytes) {
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return new Unread("The file is not UTF-8.");
        }
    }

    private static Reading read(String text) {
        var end = text.indexOf("\n" + FENCE);
        if (!text.startsWith(FENCE) || end < 0) {
            return new Unread("The file does not begin with what it is. " + INCOMPLETE);
        }
        var fields = fields(text.substring(FENCE.length(), end + 1));
        var content = text.substring(end + 1 + FENCE.length());
        var slash = fields.getOrDefault("asset", "").indexOf('/');
        var name = slash < 0
                ? Optional.<AssetName>empty()
                : AssetName.parse(
                        fields.getOrDefault("asset", "").substring(0, slash),
                        fields.getOrDefault("asset", "").substring(slash + 1));
        var number = Optional.of(fields.getOrDefault("version", ""))
                .filter(it -> NUMBER.matcher(it).matches());
        var digest = Digest.parse(fields.getOrDefault("digest", ""));
        return name.isEmpty() || number.isEmpty() || digest.isEmpty() || fields.size() != 4
                ? new Unread(INCOMPLETE)
                : new Read(new AssetFile(
                        name.get(),
                        Integer.parseInt(number.get()),
                        digest.get(),
                        fields.getOrDefault("message", ""),
                        content));
    }

    /** None of them when a line is unknown or there twice. */
    private static Map<String, String> fields(String head) {
        var fields = new LinkedHashMap<String, String>();
        for (var line : head.lines().toList()) {
            var matcher = LINE.matcher(line);
            if (!matcher.matches() || fields.put(matcher.group(1), matcher.group(2)) != null) {
                return Map.of();
            }
        }
        return fields;
    }
}
