import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.net.http.HttpClient;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.Lock;

class Failures {

    void swallowed() {
        try {
            load();
        } catch (IOException failure) {
        } // ! -1 SwallowedException
        try {
            load();
        } catch (IOException failure) {
            failure.printStackTrace(); // ! PrintedException
        }
        try {
            load();
        } catch (Exception failure) { // ! CatchesEverything
            show(failure);
        }
        try {
            load();
        } catch (Exception failure) {
            throw new IllegalStateException("The file could not be loaded.", failure);
        }
        try {
            load();
        } catch (NullPointerException failure) { // ! CatchesNullPointer
            show(failure);
        }
    }

    void interrupts() {
        try {
            Thread.sleep(10);
        } catch (InterruptedException stopped) { // ! SwallowedInterrupt
            show(stopped);
        }
        try {
            Thread.sleep(10);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    int finals() {
        try {
            return load();
        } finally {
            return 0; // ! FinallyDiscardsFailure
        }
    }

    void thrown() {
        try {
            load();
        } finally { // ! ThrowInFinally
            throw new IllegalStateException("x");
        }
    }

    void cause() {
        try {
            load();
        } catch (IOException failure) {
            throw new IllegalStateException("no cause"); // ! LostCause
        }
    }

    void forever() {
        while (true) { // ! RetriesForever
            try {
                send();
            } catch (IOException failure) {
            } // ! -1 SwallowedException
        }
    }

    void exit() {
        System.exit(1); // ! ExitsTheProcess
    }

    void collect() {
        System.gc(); // ! RequestsGarbageCollection
    }
}

class Resources {

    void leak(String name) throws IOException {
        var reader = new FileReader(name, UTF_8); // ! ResourceLeak
        show(reader.read());
    }

    void closed(String name) throws IOException {
        try (var reader = new FileReader(name, UTF_8)) {
            show(reader.read());
        }
    }

    void network(URL url) throws IOException {
        var connection = url.openConnection(); // ! NoTimeout
        HttpClient.newHttpClient(); // ! NoTimeout
        show(connection);
    }

    void timed(URL url) throws IOException {
        var connection = url.openConnection();
        connection.setReadTimeout(1000);
    }

    void files(File file) {
        file.delete(); // ! IgnoredOutcome
        if (!file.mkdirs()) {
            show(file);
        }
    }

    void text(byte[] bytes) {
        show(new String(bytes)); // ! PlatformDependentText
    }
}

class Concurrency {

    static int counter; // ! MutableStatic
    private static final SimpleDateFormat FORMAT = new SimpleDateFormat("yyyy", Locale.ROOT); // ! RacySharedFormatterField
    private static Concurrency shared;
    private Object made;

    void pools() {
        Executors.newCachedThreadPool(); // ! UnboundedThreads
        new LinkedBlockingQueue<String>(); // ! UnboundedQueue
        new LinkedBlockingQueue<String>(100);
    }

    void waits(Future<String> future, CountDownLatch latch) throws Exception {
        future.get(); // ! WaitsForever
        latch.await(); // ! WaitsForever
        future.get(1, SECONDS);
    }

    void hold(Lock lock) {
        lock.lock(); // ! LockWithoutFinally
        work();
        lock.unlock();
    }

    void held(Lock lock) {
        lock.lock();
        try {
            work();
        } finally {
            lock.unlock();
        }
    }

    synchronized void naps() throws Exception {
        Thread.sleep(10); // ! SleepsWithLock
    }

    synchronized void waitsOnce() throws Exception {
        wait(); // ! WaitOutsideLoop
        while (!ready) {
            wait();
        }
        notify(); // ! NotifiesOnlyOne
    }

    void force(Thread thread) {
        thread.stop(); // ! ForcesThread
    }

    static String formatted(Date date) {
        return FORMAT.format(date); // ! RacySharedFormatter
    }

    static Concurrency shared() {
        if (shared == null) { // ! RacySingleton
            shared = new Concurrency();
        }
        return shared;
    }

    Object made() { // ! RacyDoubleCheckedLocking
        if (made == null) {
            synchronized (this) {
                if (made == null) {
                    made = new Object();
                }
            }
        }
        return made;
    }
}

class Logs {

    void log() {
        try {
            work();
        } catch (IllegalStateException failure) {
            LOG.error("It failed: {}", failure.getMessage()); // ! LogsWithoutCause
            LOG.error("It failed.", failure);
        }
    }
}
