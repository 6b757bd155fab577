package dev.chancery.models.wrapper;

import dev.chancery.kernel.TraceParent;
import dev.chancery.kernel.Trail;
import dev.chancery.kernel.Trail.Notes;
import dev.chancery.models.ModelCall;
import dev.chancery.models.Reply;
import dev.chancery.models.Reply.Completed;
import dev.chancery.models.Reply.Failed;
import dev.chancery.models.catalogue.CatalogueEntry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the trail of a request is told of a call and of its attempts, with attributes by OpenTelemetry's conventions for
 * generative AI. Never a word of prompt or reply.
 */
final class CallTrail {

    private static final String OK = "ok";

    private CallTrail() {}

    /** A call ended, with this word; there is no reply when it was cancelled. */
    static void called(CatalogueEntry entry, ModelCall call, long startedNanos, String word, Optional<Reply> reply) {
        Trail.current().ifPresent(trail -> {
            var attributes = convention(entry, word);
            attributes.put("gen_ai.request.max_tokens", (long) call.maxTokens());
            reply.ifPresent(it -> attributes.putAll(said(it)));
            var notes = new Notes(limit(entry.settings().callLimit()), Optional.empty(), attributes);
            trail.step("call", entry.id(), new Trail.Span(startedNanos, System.nanoTime()), word, notes);
        });
    }

    /** One attempt of it ended; the span is the one the provider was told of. */
    static void attempted(
            CatalogueEntry entry, int number, long startedNanos, String word, Optional<TraceParent> span) {
        Trail.current().ifPresent(trail -> {
            var notes = new Notes(limit(entry.settings().attemptLimit()), span, convention(entry, word));
            var name = "attempt " + number + " at " + entry.provider().name();
            trail.step("attempt", name, new Trail.Span(startedNanos, System.nanoTime()), word, notes);
        });
    }

    private static Map<String, Object> convention(CatalogueEntry entry, String word) {
        var attributes = new HashMap<String, Object>();
        attributes.put("gen_ai.operation.name", "chat");
        attributes.put("gen_ai.provider.name", entry.provider().system());
        attributes.put("gen_ai.request.model", entry.id());
        if (!word.equals(OK)) {
            attributes.put("error.type", word);
        }
        return attributes;
    }

    private static Map<String, Object> said(Reply reply) {
        return switch (reply) {
            case Completed it ->
                Map.of(
                        "gen_ai.response.model", it.source().model(),
                        "gen_ai.response.finish_reasons",
                                List.of(it.finish().name().toLowerCase(Locale.ROOT)),
                        "gen_ai.usage.input_tokens", it.usage().inputTokens(),
                        "gen_ai.usage.output_tokens", it.usage().outputTokens());
            case Failed _ -> Map.of();
        };
    }

    private static String limit(Duration limit) {
        return "limit " + (limit.toMillis() < 1_000 ? limit.toMillis() + " ms" : limit.toSeconds() + " s");
    }
}
