package dev.chancery.gateway;

import dev.chancery.kernel.Actor;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * Keeps what other parts of Chancery are asked to do on the same pages and in the same series as runs and model calls: who
 * asked for what, each step it took, and how it ended.
 */
public interface RecordedWork {

    /**
     * What is asked.
     *
     * @param route a short fixed name, since it is a label of metrics, such as {@code tool}
     * @param what in particular, such as {@code issues.read}
     */
    record Asked(String route, Actor by, String what) {}

    /** How it ended, as an HTTP status says it, with the code of the refusal if there was one. */
    record End(int status, Optional<String> code) {

        public static final End OK = new End(200, Optional.empty());

        public static End refused(int status, String code) {
            return new End(status, Optional.of(code));
        }
    }

    /** Does the work with a trail bound, and records how the answer ended. What it throws is recorded and thrown on. */
    <T> T record(Asked asked, Callable<T> work, Function<T, End> end) throws Exception;
}
