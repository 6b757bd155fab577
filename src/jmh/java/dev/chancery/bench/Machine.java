package dev.chancery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a figure was measured on, for a figure alone says nothing. */
record Machine(String processor, int cores, String system, String jvm) {

    static Machine here() {
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + Runtime.version());
    }

    private static String processorName() {
        var description = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(description)) {
            return "unknown processor";
        }
        try (var lines = Files.lines(description)) {
            return lines.filter(it -> it.startsWith("model name"))
                    .findFirst()
                    .map(it -> it.substring(it.indexOf(':') + 1).strip())
                    .orElse("unknown processor");
        } catch (IOException notTold) {
            return "unknown processor";
        }
    }

    @Override
    public String toString() {
        return "%s, %d cores, %s, %s".formatted(processor, cores, system, jvm);
    }
}
