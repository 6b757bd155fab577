package dev.chancery.models;

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

/**
 * The rules of one framing: PMD's, re-worded as claims, and ours, from {@code <framing>.xml}; and for each the category
 * of its remarks and a fix, from {@code <framing>.properties}. Every rule has an entry and every entry a rule.
 */
final class RuleBook {

    private final String framing;
    private final String version;
    private final RuleSet rules;
    private final Map<String, Advice> advice;

    /** What goes with each remark of a rule; a rule that reasons about a whole file cannot judge an excerpt. */
    record Advice(String category, String fix, boolean needsWholeFile) {}

    private RuleBook(String framing, String version, RuleSet rules, Map<String, Advice> advice) {
        this.framing = framing;
        this.version = version;
        this.rules = rules;
        this.advice = advice;
    }

    static RuleBook load(String framing) {
        var xml = resource(framing + ".xml");
        var properties = resource(framing + ".properties");
        var rules = new RuleSetLoader().loadFromString(framing + ".xml", new String(xml, StandardCharsets.UTF_8));
        var digest = Digest.sha256(concatenated(xml, properties, resource("shared.xml")))
                .hex()
                .substring(0, 12);
        return new RuleBook(framing, PMDVersion.VERSION + "+" + digest, rules, advice(rules, properties));
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
        return new RuleSet(rules);
    }

    Advice advice(Rule rule) {
        return Optional.ofNullable(advice.get(rule.getName())).orElseThrow();
    }

    boolean judgesExcerpts(Rule rule) {
        return !advice(rule).needsWholeFile();
    }

    /** The author of a change does not decide what a security review sees. */
    boolean isDeafToSuppression() {
        return framing.equals("security");
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
