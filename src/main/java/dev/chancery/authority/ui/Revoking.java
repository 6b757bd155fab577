package dev.chancery.authority.ui;

import dev.chancery.authority.CredentialRecord;
import dev.chancery.authority.Credentials;
import dev.chancery.authority.TaskRecord;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.CurrentActor;
import org.springframework.stereotype.Component;

/** Takes things back for whoever looks, if they may, and asks them why. */
@Component
class Revoking {

    private final Tasks tasks;
    private final Credentials credentials;
    private final CurrentActor viewer;
    private final MayRevoke mayRevoke;

    Revoking(Tasks tasks, Credentials credentials, CurrentActor viewer, MayRevoke mayRevoke) {
        this.tasks = tasks;
        this.credentials = credentials;
        this.viewer = viewer;
        this.mayRevoke = mayRevoke;
    }

    boolean isAllowed() {
        return mayRevoke.isAllowed();
    }

    void askAbout(TaskRecord task, Runnable done) {
        new RevokeDialog(
                        "Revoke this task?",
                        "It ends at once, with every task within it. Nothing more is decided under them, and no credential"
                                + " issued under them is admitted any more. This cannot be undone.",
                        reason -> tasks.revoke(task.id(), reason, viewer.get()),
                        done)
                .open();
    }

    void askAbout(CredentialRecord credential, Runnable done) {
        new RevokeDialog(
                        "Revoke this credential?",
                        "The next verification refuses it. This cannot be undone; the agent can ask for another one.",
                        reason -> credentials.revoke(credential.id(), reason, viewer.get()),
                        done)
                .open();
    }
}
