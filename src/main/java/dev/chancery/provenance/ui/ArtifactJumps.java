package dev.chancery.provenance.ui;

import dev.chancery.console.Jump;
import dev.chancery.console.JumpResolver;
import dev.chancery.console.Links;
import dev.chancery.provenance.store.StatedArtifact;
import dev.chancery.provenance.store.StatedArtifacts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds artifacts by a digest or commit, whole or from its first seven digits on. */
@Component
class ArtifactJumps implements JumpResolver {

    private static final int MOST = 5;

    private final StatedArtifacts artifacts;

    ArtifactJumps(StatedArtifacts artifacts) {
        this.artifacts = artifacts;
    }

    @Override
    public List<Jump> resolve(String text) {
        return DigestSearch.of(text)
                .filter(DigestSearch::isTelling)
                .map(search -> artifacts.newest(search.hexPrefix(), Optional.empty(), MOST))
                .orElse(List.of())
                .stream()
                .map(ArtifactJumps::jump)
                .toList();
    }

    private static Jump jump(StatedArtifact artifact) {
        return new Jump(
                artifact.digest().abbreviated(), "Artifact · " + artifact.name(), Links.artifact(artifact.digest()));
    }
}
