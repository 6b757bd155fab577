import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A workflow in one file: reads {"prompt": …, "model": …} from standard input, asks the model it was given access to for
 * a summary, and writes {"output": …} to standard output. It has no library, so it hands JSON strings on as they are.
 */
public class Summarize {

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var input = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        var prompt = member(input, "prompt");
        var model = member(input, "model");
        System.err.println("Asking the model " + model + ".");
        var answer = ask("""
                {"model": %s, "max_tokens": 300, "messages": [
                  {"role": "system", "content": "Summarize what follows in one sentence."},
                  {"role": "user", "content": %s}]}""".formatted(model, prompt));
        System.out.println("{\"output\": " + member(answer, "content") + "}");
    }

    private static String ask(String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(System.getenv("OPENAI_BASE_URL") + "/chat/completions"))
                .header("content-type", "application/json")
                .header("authorization", "Bearer " + System.getenv("OPENAI_API_KEY"));
        var trace = System.getenv("TRACEPARENT");
        if (trace != null) {
            request.header("traceparent", trace);
        }
        var answer = HttpClient.newHttpClient()
                .send(request.POST(HttpRequest.BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            System.err.println("The model endpoint answered " + answer.statusCode() + ": " + answer.body());
            System.exit(1);
        }
        return answer.body();
    }

    /** The JSON string of this member, in its quotes. */
    private static String member(String json, String name) {
        var string = Pattern.compile("\"" + name + "\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*+\")").matcher(json);
        if (!string.find()) {
            throw new IllegalArgumentException("There is no text named " + name + " in what was read.");
        }
        return string.group(1);
    }
}
