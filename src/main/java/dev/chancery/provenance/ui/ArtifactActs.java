package dev.chancery.provenance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinRequest;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Roles;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.release.EmergencyDesk;
import dev.chancery.provenance.release.ReleaseVerifier;
import dev.chancery.provenance.store.Releases;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What the person looking at an image may have done about it. Auditors look on. */
@Service
class ArtifactActs {

    private final ReleaseVerifier verifier;
    private final Releases releases;
    private final EmergencyDesk emergencies;
    private final CurrentActor actor;

    ArtifactActs(ReleaseVerifier verifier, Releases releases, EmergencyDesk emergencies, CurrentActor actor) {
        this.verifier = verifier;
        this.releases = releases;
        this.emergencies = emergencies;
        this.actor = actor;
    }

    /** The buttons for this digest; a commit is neither released nor let in. */
    Stream<Component> buttons(Digest digest, Runnable done) {
        if (digest.algorithm().equals("gitCommit") || !(actor.get() instanceof Actor.Person person)) {
            return Stream.of();
        }
        return Stream.concat(emergency(digest, person), release(digest, person, done));
    }

    private Stream<Component> emergency(Digest digest, Actor.Person person) {
        return is(Roles.ADMIN) ? Stream.of(new EmergencyButton(digest, emergencies, person)) : Stream.of();
    }

    private Stream<Component> release(Digest digest, Actor.Person person, Runnable done) {
        return is(Roles.ADMIN) || is(Roles.REVIEWER)
                ? Stream.of(new ReleaseButton(
                        new ReleaseButton.Wish(digest, releases.resources(digest), person, done), verifier))
                : Stream.of();
    }

    private static boolean is(String role) {
        var request = VaadinRequest.getCurrent();
        return request != null && request.isUserInRole(role);
    }
}
