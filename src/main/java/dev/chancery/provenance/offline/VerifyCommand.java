package dev.chancery.provenance.offline;

import dev.chancery.provenance.bundle.BundleReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * {@code chancery verify FILE}: checks an evidence bundle with no server and no network. Ends with 0 when it is
 * verified, 1 when it is refused, and 2 when the command or a file could not be read.
 */
public final class VerifyCommand {

    private static final int VERIFIED = 0;
    private static final int REFUSED = 1;
    private static final int UNUSABLE = 2;

    private static final String USAGE = """
            usage: chancery verify FILE [--key [ROLE=]KEY]... [--trust FILE] [--json]

              --key    rely on this key alone: its SHA-256 fingerprint, a note verifier key, or a file with the key;
                       repeat it for several; a ROLE such as ledger or review limits what the key may do
              --trust  a file with one such key a line
              --json   print the result as JSON
            """;

    private final PrintStream out;
    private final PrintStream err;

    VerifyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new VerifyCommand(out, err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            var request = Request.of(arguments);
            var report = new BundleVerifier(request.pins()).verify(bytes(request.file()));
            out.print(request.asJson() ? ReportText.json(report) : ReportText.plain(report));
            return report.verified() ? VERIFIED : REFUSED;
        } catch (IllegalArgumentException misused) {
            err.println(misused.getMessage());
            err.print(USAGE);
            return UNUSABLE;
        } catch (IOException unreadable) {
            err.println("A file could not be read: " + unreadable.getMessage());
            return UNUSABLE;
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file " + file + ".");
        }
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(BundleReader.LARGEST + 1);
        }
    }

    private record Request(Path file, List<Pin> pins, boolean asJson) {

        static Request of(List<String> arguments) throws IOException {
            var files = new ArrayList<Path>();
            var pins = new ArrayList<Pin>();
            var asJson = false;
            var rest = arguments.iterator();
            while (rest.hasNext()) {
                var argument = rest.next();
                switch (argument) {
                    case "--json" -> asJson = true;
                    case "--key" -> pins.add(PinReader.pin(value(argument, rest)));
                    case "--trust" -> pins.addAll(PinReader.pins(Path.of(value(argument, rest))));
                    default -> files.add(file(argument));
                }
            }
            if (files.size() != 1) {
                throw new IllegalArgumentException("Name one bundle to verify.");
            }
            return new Request(files.getFirst(), pins, asJson);
        }

        private static String value(String option, Iterator<String> rest) {
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value.");
            }
            return rest.next();
        }

        private static Path file(String argument) {
            if (argument.startsWith("--")) {
                throw new IllegalArgumentException("There is no option " + argument + ".");
            }
            return Path.of(argument);
        }
    }
}
