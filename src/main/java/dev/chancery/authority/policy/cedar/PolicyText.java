package dev.chancery.authority.policy.cedar;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of a policy set. Lines that begin with {@code //!} are settings of the set, part of what is approved; the one
 * there is says whether the set is enforced: {@code //! mode: log_only} or {@code //! mode: enforce}, the default.
 */
public record PolicyText(String name, String content) {

    private static final Pattern MODE = Pattern.compile("//!\\s*mode:\\s*(enforce|log_only)\\s*");

    /** A fault in a text, at a place counted from 1. */
    public record Flaw(int line, int column, String message) {}

    /** Only recorded, or enforced too. More than one mode, or one we do not know, is enforced: on doubt, deny. */
    public boolean isLogOnly() {
        var settings = settings().toList();
        return settings.size() == 1
                && MODE.matcher(settings.getFirst()).results().anyMatch(it -> "log_only".equals(it.group(1)));
    }

    /** What is wrong with the settings. */
    List<Flaw> flawsOfSettings() {
        var lines = content.lines().toList();
        var modes = settings().count();
        return Stream.iterate(1, line -> line <= lines.size(), line -> line + 1)
                .filter(line -> isSetting(lines.get(line - 1)))
                .filter(line ->
                        modes > 1 || !MODE.matcher(lines.get(line - 1).strip()).matches())
                .map(line -> new Flaw(
                        line,
                        1,
                        modes > 1
                                ? "A policy set has one mode."
                                : "A setting is \"//! mode: enforce\" or \"//! mode: log_only\"."))
                .toList();
    }

    /** All policies, in the order of the text. An {@link IllegalArgumentException} tells what cannot be read. */
    public ReadPolicies read() {
        return new ReadPolicies(PolicyReader.read(name, content));
    }

    private Stream<String> settings() {
        return content.lines().map(String::strip).filter(PolicyText::isSetting);
    }

    private static boolean isSetting(String line) {
        return line.strip().startsWith("//!");
    }
}
