package dev.chancery.models.scripted;

import dev.chancery.models.ChatMessage;
import dev.chancery.models.Delta;
import dev.chancery.models.Delta.CallArguments;
import dev.chancery.models.Delta.CallBegun;
import dev.chancery.models.Delta.Words;
import dev.chancery.models.Reply.ErrorClass;
import dev.chancery.models.Reply.Finish;
import dev.chancery.models.ToolCall;
import dev.chancery.models.Toolbox.Choice;
import dev.chancery.models.provider.Outcome;
import dev.chancery.models.provider.Outcome.Answered;
import dev.chancery.models.provider.Outcome.Faulted;
import dev.chancery.models.provider.Provider;
import dev.chancery.models.provider.Question;
import dev.chancery.models.scripted.Line.Fault;
import dev.chancery.models.scripted.Line.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Plays a script. Says of itself that it is simulated, so that nothing made from it passes for evidence. */
final class ScriptedProvider implements Provider {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final String name;
    private final Script script;

    ScriptedProvider(String name, Script script) {
        this.name = name;
        this.script = script;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String system() {
        return "chancery.scripted";
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public Outcome ask(Question question) {
        return stream(question, _ -> {});
    }

    @Override
    public Outcome stream(Question question, Consumer<Delta> sink) {
        var asked = lastWords(question);
        return script.lineFor(asked)
                .<Outcome>map(line -> play(line, question, asked, sink))
                .orElseGet(() -> Faulted.of(
                        ErrorClass.UNRECOVERABLE, "provider_refused", "The script has no line for this question."));
    }

    private Outcome play(Line line, Question question, String asked, Consumer<Delta> sink) {
        pass(line.after());
        if (line.fault().filter(it -> it != Fault.HALF).isPresent()) {
            return faulted(line.fault().get());
        }
        var words = line.say()
                .replace("{question}", asked)
                .replace("{characters}", String.valueOf(question.call().characters()))
                .replace("{model}", question.call().model());
        var said = say(words, line, question.call().maxTokens(), sink);
        if (line.fault().isPresent()) {
            return faulted(Fault.TRANSIENT);
        }
        var wish = demanded(question).or(line::wish);
        var calls = wish.map(it -> List.of(new ToolCall("call_1", it.tool(), it.arguments())))
                .orElse(List.of());
        calls.forEach(it -> {
            sink.accept(new CallBegun(0, it.id(), it.name()));
            sink.accept(new CallArguments(0, it.arguments()));
        });
        var cut = said.length() < words.length();
        var finish = calls.isEmpty() ? cut ? Finish.LENGTH : Finish.STOP : Finish.TOOL_CALLS;
        return new Answered(said, calls, finish, Optional.empty());
    }

    /** Word by word, at four characters a token, until the reply is as long as it may be. */
    private static String say(String words, Line line, int maxTokens, Consumer<Delta> sink) {
        var most = (int) Math.min(words.length(), maxTokens * 4L);
        var at = 0;
        while (at < most) {
            var space = words.indexOf(' ', at);
            var end = space < 0 || space + 1 > most ? most : space + 1;
            if (line.fault().isPresent() && end > most / 2) {
                break;
            }
            sink.accept(new Words(words.substring(at, end)));
            pass(line.pace());
            at = end;
        }
        return words.substring(0, at);
    }

    /** A caller that insists on a tool gets its way. */
    private static Optional<Wish> demanded(Question question) {
        var tools = question.call().tools();
        return switch (tools.choice()) {
            case Choice.Auto(), Choice.None() -> Optional.empty();
            case Choice.Required() -> tools.tools().stream().findFirst().map(it -> new Wish(it.name(), "{}"));
            case Choice.Named(var tool) -> Optional.of(new Wish(tool, "{}"));
        };
    }

    private static Faulted faulted(Fault fault) {
        return switch (fault) {
            case THROTTLED -> Faulted.of(ErrorClass.THROTTLED, "provider_throttled", "The script throttles this call.");
            case TRANSIENT, HALF ->
                Faulted.of(ErrorClass.TRANSIENT, "provider_unavailable", "The script breaks this call.");
            case UNRECOVERABLE ->
                Faulted.of(ErrorClass.UNRECOVERABLE, "provider_refused", "The script refuses this call.");
            case HANG -> {
                pass(FOR_EVER);
                yield faulted(Fault.TRANSIENT);
            }
        };
    }

    private static String lastWords(Question question) {
        return question.call().messages().reversed().stream()
                .flatMap(it -> it instanceof ChatMessage.Question(var text) ? Stream.of(text) : Stream.<String>empty())
                .findFirst()
                .orElse("");
    }

    private static void pass(Duration time) {
        if (time.isZero()) {
            return;
        }
        try {
            Thread.sleep(time);
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The scripted call was cancelled.");
        }
    }
}
