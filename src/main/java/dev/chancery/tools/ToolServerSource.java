package dev.chancery.tools;

import java.util.List;
import java.util.Optional;

/** Tool servers that come and go while the application runs. */
public interface ToolServerSource {

    /** Those that can be called, as of a second ago at most; cheap enough to be asked at every decision. */
    List<ToolServer> servers();

    /** The one of this audience, if it can be called at this moment. */
    Optional<ToolServer> find(String audience);
}
