package dev.chancery.attest.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The secrets this process was started with, read once: one file each in a directory, as Kubernetes mounts them, or one
 * {@code CHANCERY_SECRET_*} variable each. A file wins over a variable.
 */
public final class Secrets {

    private static final String VARIABLE_PREFIX = "CHANCERY_SECRET_";

    private final Map<String, Secret> byName;

    private Secrets(Map<String, Secret> byName) {
        this.byName = Map.copyOf(byName);
    }

    /** Reads the variables, then every file of the directory but those whose names start with a dot. */
    public static Secrets read(Optional<Path> directory, Map<String, String> environment) {
        var found = new TreeMap<String, Secret>();
        environment.forEach((name, value) -> {
            if (name.startsWith(VARIABLE_PREFIX)) {
                found.put(nameOf(name), Secret.of(value));
            }
        });
        directory.ifPresent(it -> found.putAll(files(it)));
        return new Secrets(found);
    }

    public Optional<Secret> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The secret of this name; an {@link UnusableSecret} that says where to put it when it is missing. */
    public Secret required(String name) {
        return find(name)
                .orElseThrow(() -> new UnusableSecret("The secret " + name + " is missing. Put it into a file "
                        + name + " in the directory that chancery.secrets.directory names, or into the variable "
                        + variableOf(name) + "."));
    }

    private static Map<String, Secret> files(Path directory) {
        try (var files = Files.list(directory)) {
            var found = new TreeMap<String, Secret>();
            for (var file : files.filter(Secrets::isSecret).toList()) {
                found.put(file.getFileName().toString(), Secret.of(withoutLastNewline(Files.readString(file))));
            }
            return found;
        } catch (IOException e) {
            throw new UnusableSecret("The secrets in " + directory + " cannot be read.", e);
        }
    }

    /** Kubernetes keeps the real files behind {@code ..data} and links to them; the links are what counts. */
    private static boolean isSecret(Path file) {
        return !file.getFileName().toString().startsWith(".") && Files.isRegularFile(file);
    }

    private static String withoutLastNewline(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static String nameOf(String variable) {
        return variable.substring(VARIABLE_PREFIX.length())
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }

    private static String variableOf(String name) {
        return VARIABLE_PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The names alone. */
    @Override
    public String toString() {
        return "secrets " + byName.keySet();
    }
}
