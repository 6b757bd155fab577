package dev.chancery.http;

import dev.chancery.kernel.Refusal;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatusCode;

/**
 * How a protocol that is not ours writes its errors. A bean of this type forms every refusal below its paths that no
 * controller words itself, those of filters and security included, so that its clients read one form only.
 */
public interface ErrorForm {

    /** Whether this protocol is spoken at the path, which has no query. */
    boolean covers(String path);

    /** The JSON object that says no; the field is the one to blame, if one is. */
    Map<String, Object> body(HttpStatusCode status, Refusal refusal, Optional<String> field);
}
