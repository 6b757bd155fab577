package dev.chancery.console;

import java.util.List;

/** Names what waits for the person who is looking. Beans of this type feed the home page. */
@FunctionalInterface
public interface AttentionSource {

    /** What waits for the viewer, who is found in the security context; empty when nothing does. */
    List<AttentionItem> attention();
}
