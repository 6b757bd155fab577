package dev.chancery.console.evidence;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Links;
import dev.chancery.console.components.CopyButton;
import dev.chancery.kernel.Digest;

/** A digest for people: short, a link to what is known about it, and in full on copy and hover. */
public final class DigestLink extends Span {

    public DigestLink(Digest digest) {
        this(digest, Links.artifact(digest));
    }

    /** Links elsewhere than to the page of the artifact. */
    public DigestLink(Digest digest, String path) {
        addClassName("digest");
        var link = new Anchor(path, digest.abbreviated());
        link.setTitle(digest.toString());
        add(link, new CopyButton(copied(digest), "Copy " + digest.algorithm()));
    }

    private static String copied(Digest digest) {
        return digest.algorithm().equals("gitCommit") ? digest.hex() : digest.toString();
    }
}
