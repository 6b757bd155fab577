package dev.chancery.http.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Goes over the whole description last: names tags as operations do, says what parameters are, and writes Markdown. */
final class ReadableDescription implements GlobalOpenApiCustomizer {

    private static final Map<String, String> PARAMETERS = Map.ofEntries(
            Map.entry("about", "The digest a statement has to be about, `algorithm:hex`."),
            Map.entry("after", "Where the answer before this one ended: its `next`."),
            Map.entry("all", "Every version, and not only the one in production."),
            Map.entry("at", "A moment, such as `2026-03-24T14:00:00Z`."),
            Map.entry("cursor", "Where the answer before this one ended: its `next`."),
            Map.entry("digest", "`algorithm:hex`, such as `sha256:` and 64 digits, or `gitCommit:` and 40."),
            Map.entry("entry", "The place of an entry in the log, counted from 0."),
            Map.entry("environment", "Such as `production`."),
            Map.entry("finding", "The id of a finding."),
            Map.entry("first", "The first of a range, or the smaller of two tree sizes."),
            Map.entry("id", "The id, as an earlier answer gave it."),
            Map.entry("key", "The id of a key."),
            Map.entry("kind", "The kind of asset, such as `prompt` or `policy-set`."),
            Map.entry("label", "Such as `production`."),
            Map.entry("last", "The last of a range."),
            Map.entry("level", "The level of a tile, as in C2SP tlog-tiles."),
            Map.entry("limit", "How many at most."),
            Map.entry("name", "The name."),
            Map.entry("number", "The number of a version."),
            Map.entry(
                    "path", "The number of a tile, as in C2SP tlog-tiles: `x001/234`, with `.p/17` for a part of one."),
            Map.entry("purpose", "What a labelled set measures."),
            Map.entry("q", "A filter as in the console, such as `is:open class:contested`."),
            Map.entry("reason", "Why; it is kept with the act."),
            Map.entry("second", "The larger of two tree sizes."),
            Map.entry("server", "The name of a tool server."),
            Map.entry("state", "Only those in this state."),
            Map.entry("text", "Only those with this in their name or purpose."),
            Map.entry("with", "The id of the evaluation to compare with."),
            Map.entry("x-chancery-task", "The task this call belongs to."));

    @Override
    public void customise(OpenAPI api) {
        api.setServers(List.of(new Server().url("/").description("This installation.")));
        Optional.ofNullable(api.getTags()).orElse(List.of()).forEach(ReadableDescription::finish);
        api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .forEach(it -> it.forEach(ReadableDescription::finish));
    }

    private static void finish(Tag tag) {
        tag.setName(NamedOperation.sentence(
                tag.getName().replaceAll("-(controller|endpoint)$", "").replace('-', ' ')));
        tag.setDescription(markdown(tag.getDescription()));
    }

    private static void finish(Operation operation) {
        operation.setDescription(markdown(operation.getDescription()));
        operation.setSummary(markdown(operation.getSummary()));
        Optional.ofNullable(operation.getParameters()).orElse(List.of()).forEach(ReadableDescription::finish);
    }

    private static void finish(Parameter parameter) {
        if (parameter.getDescription() == null) {
            parameter.setDescription(PARAMETERS.get(parameter.getName()));
        }
    }

    /** Javadoc comes as HTML, and a brace within a code tag ends it too early. */
    static @Nullable String markdown(@Nullable String html) {
        return html == null
                ? null
                : html.replaceAll("<code>([^<]*\\{\\w+)</code>([^ }]*)}", "<code>$1}$2</code>")
                        .replaceAll("</?code>", "`")
                        .replaceAll("\\s*\n\\s*", " ");
    }
}
