package dev.chancery.models.analyzer;

import dev.chancery.kernel.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import net.sourceforge.pmd.PMDVersion;
import net.sourceforge.pmd.lang.rule.Rule;
import net.sourceforge.pmd.lang.rule.RuleSet;
import net.sourceforge.pmd.lang.rule.RuleSetLoader;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one framing: PMD's, re-worded as claims, and ours, from {@code <framing>.xml}; and for each the category
 * of its remarks and a fix, from {@code <framing>.properties}. Every rule has an entry and every entry a rule.
 */
final class RuleBook {

    private final String framing;
    private final String version;
    private @Nullable Rules loaded;

    /** What goes with each remark of a rule; a rule that reasons about a whole file cannot judge an excerpt. */
    record Advice(String category, String fix, boolean needsWholeFile) {}

    private record Rules(RuleSet set, Map<String, Advice> advice) {}

    private RuleBook(String framing, String version) {
        this.framing = framing;
        this.version = version;
    }

    /** Opens the book without reading the rules, which takes a second that a starting application does not have. */
    static RuleBook of(String framing) {
        var content = concatenated(
                resource(framing + ".xml"),
                resource(framing + ".properties"),
                resource("shared.xml"),
                resource("rules/ConcatenatedArgument.class"),
                resource("rules/PiecedText.class"));
        var digest = Digest.sha256(content).hex().substring(0, 12);
        return new RuleBook(framing, PMDVersion.VERSION + "+" + digest);
    }

    String framing() {
        return framing;
    }

    /** PMD's version, and a digest of our rules. */
    String version() {
        return version;
    }

    /** A copy for one run, since rules keep state while they visit. */
    RuleSet copy() {
        return new RuleSet(rules().set());
    }

    Advice advice(Rule rule) {
        return Optional.ofNullable(rules().advice().get(rule.getName())).orElseThrow();
    }

    boolean judgesExcerpts(Rule rule) {
        return !advice(rule).needsWholeFile();
    }

    /** The author of a change does not decide what a security review sees. */
    boolean isDeafToSuppression() {
        return framing.equals("security");
    }

    private synchronized Rules rules() {
        var rules = loaded;
        if (rules == null) {
            var xml = new String(resource(framing + ".xml"), StandardCharsets.UTF_8);
            var set = new RuleSetLoader().loadFromString(framing + ".xml", xml);
            rules = new Rules(set, advice(set, resource(framing + ".properties")));
            loaded = rules;
        }
        return rules;
    }

    private static Map<String, Advice> advice(RuleSet rules, byte[] text) {
        var properties = new Properties();
        try {
            properties.load(new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var advice = new TreeMap<String, Advice>();
        for (var rule : rules.getRules()) {
            var name = rule.getName();
            advice.put(
                    name,
                    new Advice(
                            required(properties, name + ".category"),
                            required(properties, name + ".fix"),
                            "file".equals(properties.getProperty(name + ".needs"))));
        }
        for (var key : properties.stringPropertyNames()) {
            if (!advice.containsKey(key.substring(0, key.indexOf('.')))) {
                throw new IllegalStateException("Advice is given for a rule that is not in the rule set: " + key);
            }
        }
        return advice;
    }

    private static String required(Properties properties, String key) {
        var value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("A rule is missing its advice: " + key);
        }
        return value;
    }

    private static byte[] resource(String name) {
        try (var stream = RuleBook.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("A rule book is missing from the application: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] concatenated(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
