package dev.chancery.provenance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.chancery.attest.Statement;
import dev.chancery.provenance.testing.TestingParties;
import dev.chancery.provenance.testing.TestingStatements;
import dev.chancery.provenance.testing.TrustedParties;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The recipe of {@code src/docs/releases.md} with openssl and curl, run as it is written. */
@WholeApplication
class RecipesIT {

    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @Autowired
    TestAccess access;

    @Autowired
    TrustedParties parties;

    @TempDir
    Path folder;

    private final TestingStatements world = TestingStatements.fresh();

    @AfterEach
    void trustAgain() {
        parties.ensure();
    }

    @Test
    void ciPushesBuildAndSignature() throws Exception {
        trustKeyOf("ci");

        assertThat(push(world.build())).contains("\"predicate_type\":\"https://slsa.dev/provenance/v1\"");
        assertThat(push(world.signature())).contains("\"predicate_type\":\"https://sigstore.dev/cosign/sign/v1\"");

        assertThat(states()).contains("build_provenance:present", "artifact_signature:present", "commit:present");
    }

    @Test
    void aDeploymentControllerPushesWhatItRolledOut() throws Exception {
        trustKeyOf("deployment-controller");

        assertThat(push(world.deployment("production", "stateless")))
                .contains(world.image().toString());

        assertThat(states()).contains("deployment:present");
    }

    @Test
    void aKeyThatIsNotInTheMatrixPushesNothing() throws Exception {
        run(recipe().getFirst());

        assertThat(push(world.build())).isEmpty();
    }

    /** Makes a key as the first line of the recipe says, and puts the public half into the matrix. */
    private void trustKeyOf(String role) throws Exception {
        var pem = run(recipe().getFirst());
        var key = pem.replaceAll("-----[A-Z ]+-----|\\s", "");
        var mine = TestingParties.text()
                .replace(
                        "keys: [" + TestingParties.entry(TestingParties.signer(role)) + "]",
                        "keys: [{id: ci-2026, public_key: " + key + "}]");
        assertThat(mine).contains(key);
        parties.put(mine);
    }

    private String push(Statement statement) throws Exception {
        Files.write(folder.resolve("statement.json"), statement.toBytes());
        return run(recipe().getLast());
    }

    /** The line that makes the key, and those that sign and push. */
    private static List<String> recipe() throws IOException {
        var shell = SHELL.matcher(Files.readString(Path.of("src/docs/releases.md")));
        assertThat(shell.find()).isTrue();
        return List.of(shell.group(1).split("\n", 2));
    }

    private String run(String script) throws Exception {
        var builder = new ProcessBuilder("bash", "-eu", "-c", script).directory(folder.toFile());
        builder.environment().put("CHANCERY", "http://localhost:" + access.port());
        builder.environment().put("TOKEN", access.token("artifacts:write"));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            var process = builder.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return said;
        } catch (IOException noShell) {
            assumeThat(noShell).as("there is a shell here").isNull();
            throw noShell;
        }
    }

    private List<String> states() {
        return Api.json(access.machine("artifacts:read").get("/v1/artifacts/" + world.image()))
                .path("hops")
                .valueStream()
                .map(hop -> hop.path("hop").asString() + ":" + hop.path("state").asString())
                .toList();
    }
}
