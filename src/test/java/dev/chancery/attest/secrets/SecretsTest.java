package dev.chancery.attest.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.convert.ApplicationConversionService;
import tools.jackson.databind.json.JsonMapper;

class SecretsTest {

    @TempDir
    Path directory;

    @Test
    void readsOneFileASecretAsKubernetesMountsThem() throws IOException {
        var version = Files.createDirectory(directory.resolve("..2026_03_01"));
        Files.writeString(version.resolve("envelope-key"), "from the file\n");
        Files.createSymbolicLink(directory.resolve("..data"), Path.of("..2026_03_01"));
        Files.createSymbolicLink(directory.resolve("envelope-key"), Path.of("..data", "envelope-key"));

        var secrets = Secrets.read(Optional.of(directory), Map.of());

        assertThat(revealed(secrets, "envelope-key")).isEqualTo("from the file");
        assertThat(secrets).hasToString("secrets [envelope-key]");
    }

    @Test
    void readsVariablesToo() {
        var secrets = Secrets.read(Optional.empty(), Map.of("CHANCERY_SECRET_ENVELOPE_KEY", "k", "HOME", "/"));

        assertThat(revealed(secrets, "envelope-key")).isEqualTo("k");
        assertThat(secrets.find("home")).isEmpty();
    }

    @Test
    void aFileWinsOverAVariable() throws IOException {
        Files.writeString(directory.resolve("envelope-key"), "file");

        var secrets = Secrets.read(Optional.of(directory), Map.of("CHANCERY_SECRET_ENVELOPE_KEY", "variable"));

        assertThat(revealed(secrets, "envelope-key")).isEqualTo("file");
    }

    @Test
    void readsOnceSoThatALaterChangeIsNotSeen() throws IOException {
        Files.writeString(directory.resolve("envelope-key"), "then");
        var secrets = Secrets.read(Optional.of(directory), Map.of());

        Files.writeString(directory.resolve("envelope-key"), "now");

        assertThat(revealed(secrets, "envelope-key")).isEqualTo("then");
    }

    @Test
    void aMissingSecretSaysWhereToPutIt() {
        assertThatExceptionOfType(UnusableSecret.class)
                .isThrownBy(() -> Secrets.read(Optional.empty(), Map.of()).required("envelope-key"))
                .withMessage("The secret envelope-key is missing. Put it into a file envelope-key in the directory that"
                        + " chancery.secrets.directory names, or into the variable CHANCERY_SECRET_ENVELOPE_KEY.");
    }

    @Test
    void aMissingDirectoryIsNamed() {
        var missing = directory.resolve("missing");

        assertThatExceptionOfType(UnusableSecret.class)
                .isThrownBy(() -> Secrets.read(Optional.of(missing), Map.of()))
                .withMessage("The secrets in " + missing + " cannot be read.");
    }

    @Test
    void aSecretPrintsNothingHoweverItIsPrinted() {
        var secret = Secret.of("hunter2");

        assertThat(secret)
                .hasToString("[secret]")
                .isEqualTo(Secret.of("hunter2"))
                .isNotEqualTo(Secret.of("hunter3"));
        assertThat("%s %s".formatted(secret, Optional.of(secret))).doesNotContain("hunter2");
        assertThat(JsonMapper.shared().writeValueAsString(secret)).doesNotContain("hunter2");
    }

    @Test
    void aSecretCanBeAConfigurationValue() {
        assertThat(ApplicationConversionService.getSharedInstance().convert("hunter2", Secret.class))
                .isEqualTo(Secret.of("hunter2"));
    }

    @Test
    void aStartThatFailedForWantOfASecretIsExplainedInASentence() {
        var start = new IllegalStateException("start", new UnusableSecret("The secret envelope-key is missing."));

        var analysis = Objects.requireNonNull(new UnusableSecretAnalysis().analyze(start));

        assertThat(analysis.getDescription()).isEqualTo("The secret envelope-key is missing.");
        assertThat(analysis.getAction()).contains("openssl rand -base64 32");
    }

    private static String revealed(Secrets secrets, String name) {
        return secrets.required(name).reveal(SecretAccess.granted());
    }
}
