package dev.chancery.models.scripted;

import dev.chancery.models.provider.Provider;
import dev.chancery.models.provider.ProviderKind;
import dev.chancery.models.provider.ProviderSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Opens scripts from files, and the one that ships. */
@Component
class ScriptedProviders implements ProviderKind {

    @Override
    public String kind() {
        return "scripted";
    }

    @Override
    public Provider open(String name, ProviderSettings settings) {
        return new ScriptedProvider(
                name,
                Script.read(settings.scriptFile().map(ScriptedProviders::file).orElseGet(ScriptedProviders::shipped)));
    }

    private static String file(String name) {
        try {
            return Files.readString(Path.of(name));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("The script " + name + " cannot be read.", unreadable);
        }
    }

    private static String shipped() {
        try (var stream = ScriptedProviders.class.getResourceAsStream("simulated.yaml")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
