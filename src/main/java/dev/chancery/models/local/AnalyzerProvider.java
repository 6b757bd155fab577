package dev.chancery.models.local;

import dev.chancery.models.Analyzer;
import dev.chancery.models.ChatMessage;
import dev.chancery.models.Delta;
import dev.chancery.models.Reply.ErrorClass;
import dev.chancery.models.Reply.Finish;
import dev.chancery.models.SourceFile;
import dev.chancery.models.Toolbox.Choice;
import dev.chancery.models.Usage;
import dev.chancery.models.provider.Outcome;
import dev.chancery.models.provider.Outcome.Answered;
import dev.chancery.models.provider.Outcome.Faulted;
import dev.chancery.models.provider.Provider;
import dev.chancery.models.provider.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Asks an analyzer of this machine about the code a prompt shows between fences. It reads no other word of the prompt, so
 * none can talk it out of a finding, and it uses no tokens.
 */
final class AnalyzerProvider implements Provider {

    private static final int CHARACTERS_A_TOKEN = 4;
    private static final Usage NO_TOKENS = new Usage(0, 0);

    private final String name;
    private final Map<String, Analyzer> analyzers;

    AnalyzerProvider(String name, Map<String, Analyzer> analyzers) {
        this.name = name;
        this.analyzers = Map.copyOf(analyzers);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String system() {
        return "chancery.analyzer";
    }

    @Override
    public boolean isSimulated() {
        return false;
    }

    @Override
    public Outcome ask(Question question) {
        var analyzer = analyzers.get(question.upstream());
        if (analyzer == null) {
            return refused("There is no analyzer " + question.upstream() + ".");
        }
        if (!(question.call().tools().choice() instanceof Choice.Auto
                || question.call().tools().choice() instanceof Choice.None)) {
            return refused("An analyzer calls no tools.");
        }
        var files = question.call().messages().stream()
                .flatMap(AnalyzerProvider::code)
                .toList();
        return files.isEmpty()
                ? refused(
                        "An analyzer examines what is between fences: ```diff with a unified diff, or ```java with the"
                                + " path of a file after it. This prompt shows neither.")
                : answered(
                        Findings.json(analyzer.examine(files)), question.call().maxTokens());
    }

    @Override
    public Outcome stream(Question question, Consumer<Delta> sink) {
        var outcome = ask(question);
        if (outcome instanceof Answered answered) {
            sink.accept(new Delta.Words(answered.text()));
        }
        return outcome;
    }

    private static Stream<SourceFile> code(ChatMessage message) {
        return message instanceof ChatMessage.Question(var text)
                ? FencedCode.of(text).stream().flatMap(AnalyzerProvider::code)
                : Stream.empty();
    }

    private static Stream<SourceFile> code(FencedCode.Block block) {
        return switch (block.language()) {
            case "diff", "patch" -> DiffExcerpts.of(block.text()).stream();
            case "java" ->
                Stream.of(new SourceFile(block.name().isEmpty() ? "unnamed.java" : block.name(), block.text()));
            default -> Stream.empty();
        };
    }

    private static Answered answered(String findings, int maxTokens) {
        var most = maxTokens * (long) CHARACTERS_A_TOKEN;
        var isWhole = findings.length() <= most;
        return new Answered(
                isWhole ? findings : findings.substring(0, (int) most),
                List.of(),
                isWhole ? Finish.STOP : Finish.LENGTH,
                Optional.of(NO_TOKENS));
    }

    private static Faulted refused(String why) {
        return Faulted.of(ErrorClass.UNRECOVERABLE, "provider_refused", why);
    }
}
