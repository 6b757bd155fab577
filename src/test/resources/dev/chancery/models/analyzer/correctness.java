import java.io.FileReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.sql.ResultSet;

class Sql {

    void run(java.sql.Statement statement, String name) throws Exception {
        statement.execute("delete from orders where name = '" + name + "'"); // ! SqlQuoting
        var query = "select * from orders where name = '" + name + "'"; // ! SqlQuoting
        statement.execute(query);
    }

    void rows(ResultSet rows) throws Exception {
        rows.next(); // ! UncheckedResultSet
        rows.getString(1);
    }
}

class Failures {

    void ignored() {
        try {
            load();
        } catch (IOException failure) {
        } // ! -1 IgnoredException
        try {
            load();
        } catch (IOException failure) {
            // nothing to clean up: the file is only a cache
        }
    }

    void open(String name) throws IOException {
        var reader = new FileReader(name, UTF_8); // ! UnclosedResource
        reader.read();
    }

    int finallyReturns() {
        try {
            return load();
        } finally {
            return 0; // ! ReturnFromFinally
        }
    }

    void caught(String text) {
        try {
            text.trim(); // ! IgnoredResult
        } catch (NullPointerException noText) { // ! CaughtNullPointer
            show("no text");
        }
    }
}

class Comparisons {

    boolean strings(String one, Date first, Date second, Integer count, Integer other) {
        if (one == "x") { // ! StringIdentity
            return true;
        }
        if (count == other) { // ! BoxedIdentity
            return true;
        }
        return first == second; // ! ValueIdentity
    }

    boolean numbers(double rate, String text, int index) {
        if (rate == Double.NaN) { // ! NaNComparison
            return true;
        }
        if (rate == 0.1) { // ! FloatingPointEquality
            return true;
        }
        if (text.indexOf("x") > 0) { // ! IndexOfComparison
            return true;
        }
        if (index == index) { // ! SelfComparison
            return true;
        }
        return text.equals(null); // ! EqualsNull
    }

    void nulls(String text) {
        if (text != null || text.isEmpty()) { // ! BrokenNullCheck
            show(text);
        }
        if (text.isEmpty() && text != null) { // ! MisplacedNullCheck
            show(text);
        }
        if (text == null) { // ! NullDereference
            show(text.trim());
        }
        if (text == null) {
            text = load();
            show(text.trim());
        }
    }

    void conditions(boolean ready) {
        if (ready = true) { // ! AssignmentAsCondition
            show("ready");
        }
        if (true) { // ! ConstantCondition
            show("always");
        }
        if (ready) { // ! IdenticalBranches
            show("same");
        } else {
            show("same");
        }
    }
}

class Loops {

    void past(int[] values, List<String> names) {
        for (int i = 0; i <= values.length; i++) { // ! LoopBeyondTheEnd
            show(values[i]);
        }
        for (int i = 0; i < values.length; i++) {
            show(values[i]);
        }
        for (int i = 0; i < 10; i++) {
            for (int j = 0; j < 10; i++) { // ! JumbledLoop
                show(j);
            }
        }
        for (var name : names) {
            if (name.isEmpty()) {
                names.remove(name); // ! CollectionChangedWhileIterating
            }
        }
        while (more()) {
            show("once");
            break; // ! LoopThatDoesNotLoop
        }
    }

    void cases(int number) {
        switch (number) {
            case 1:
                show("one");
            case 2: // ! FallThrough
                show("two");
                break;
            default:
                break;
        }
    }
}

class Name {

    private String text;

    @Override
    public boolean equals(Object other) { // ! EqualsWithoutHashCode
        return other instanceof Name name && text.equals(name.text);
    }
}

class Contracts {

    private String name;

    public boolean equal(Object other) { // ! SuspiciousEquals
        return other == this;
    }

    public int hashcode() { // ! SuspiciousHashCode
        return 1;
    }

    Contracts(String name) {
        name = name; // ! SelfAssignment
    }

    List<String> names() {
        return null; // ! NullInsteadOfCollection
    }

    Optional<String> name() {
        return null; // ! NullInsteadOfOptional
    }

    String opened(Optional<String> maybe) {
        return maybe.get(); // ! UncheckedOptional
    }
}

class Values {

    private static final SimpleDateFormat FORMAT = new SimpleDateFormat("yyyy", Locale.ROOT); // ! SharedDateFormatField

    void numbers(String text, int part, int whole) {
        show(new BigDecimal(0.1)); // ! InexactDecimal
        text.trim(); // ! IgnoredResult
        int mode = 010; // ! OctalNumber
        var builder = new StringBuilder('c'); // ! CharAsCapacity
        double share = part / whole; // ! IntegerDivision
        show(mode, builder, share);
    }

    void collections(Map<String, Integer> map, List<String> list) {
        map.get(1); // ! CollectionTypeMismatch IgnoredResult
        String[] array = (String[]) list.toArray(); // ! ToArrayCast
        show(array);
    }

    void texts(String text) throws Exception {
        show(text.toLowerCase()); // ! LocaleDependentCase
        new SimpleDateFormat("yyyy"); // ! LocaleDependentDate
        show(text.getBytes()); // ! PlatformCharset
    }

    static String formatted(Date date) {
        return FORMAT.format(date); // ! SharedDateFormat
    }
}

class Threads {

    private static Threads shared;
    private Object made;

    static Threads shared() {
        if (shared == null) { // ! LazySingletonRace
            shared = new Threads();
        }
        return shared;
    }

    Object made() { // ! BrokenDoubleCheckedLocking
        if (made == null) {
            synchronized (this) {
                if (made == null) {
                    made = new Object();
                }
            }
        }
        return made;
    }

    void start(Thread thread) {
        thread.run(); // ! RunInsteadOfStart
    }
}
