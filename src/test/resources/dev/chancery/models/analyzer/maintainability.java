import java.io.FileReader;
import java.io.IOException;
import java.util.Hashtable;
import java.util.List;
import java.util.Map; // ! UnusedImport
import java.util.Vector;

class Data {

    private static final String PASSWORD = "s3cr3t-Pa55"; // ! ConfigurationInCode
    private static final String HOST = "10.20.30.40"; // ! HardCodedAddress
    private int forgotten; // ! UnusedField

    void sql(java.sql.Statement statement, String name) throws java.sql.SQLException {
        statement.execute("delete from orders where name = '" + name + "'"); // ! SqlAssembledFromPieces
        var query = "select * from orders where name = '" + name + "'"; // ! SqlAssembledFromPieces
        statement.execute(query);
        show(PASSWORD, HOST);
    }

    void owner(String name) throws IOException {
        var reader = new FileReader(name, UTF_8); // ! ResourceWithoutOwner
        reader.read();
    }

    void closes(String name) throws IOException {
        var reader = new FileReader(name, UTF_8);
        try { // ! ManualClose
            reader.read();
        } finally {
            reader.close();
        }
    }

    void old() {
        show(new Vector<String>()); // ! ObsoleteVector
        show(new Hashtable<String, String>()); // ! ObsoleteHashtable
    }
}

class Failures {

    void all() throws Exception { // ! DeclaresException
        try {
            load();
        } catch (IOException failure) {
        } // ! -1 UnexplainedEmptyCatch
        try {
            load();
        } catch (IOException failure) {
            failure.printStackTrace(); // ! PrintsStackTrace
        }
        try {
            load();
        } catch (Exception failure) { // ! CatchesBroadly
            show(failure);
        }
        try {
            load();
        } catch (IOException failure) { // ! RethrownException
            throw failure;
        }
        System.out.println("done"); // ! PrintsToConsole
        throw new RuntimeException("failed"); // ! ThrowsRawException
    }
}

class Leftovers {

    void unused(String given) {
        var never = 1; // ! UnusedVariable
        var text = "first"; // ! DeadAssignment
        text = given;
        show(text);
        given = "other"; // ! ReassignedParameter
        show(given);
    }

    private void uncalled() {} // ! UnusedMethod

    void calls() {
        helped("x");
        run(this::referenced);
    }

    private void helped(String ignoredByAll) { // ! UnusedParameter
        show("help");
    }

    private void referenced(String demandedByTheInterface) {
        show("reference");
    }

    public String toString() { // ! MissingOverride
        return "leftovers";
    }
}

class Forms {

    boolean returns(boolean ready, boolean set, String[] names, List<String> all) {
        if (ready) {
            if (set) { // ! CollapsibleIf
                show("both");
            }
        }
        if (ready == true) { // ! BooleanComparison
            show("ready");
        }
        if (ready); // ! EmptyBranch
        String joined = "";
        for (String name : names) {
            joined += name; // ! ConcatenationInLoop
        }
        for (int i = 0; i < names.length; i++) {
            i++; // ! ReassignedLoopVariable
            show(names[i]);
        }
        if (new java.util.ArrayList<String>().size() == 0) { // ! SizeInsteadOfIsEmpty
            show(joined);
        }
        if (set) { // ! BooleanReturn
            return true;
        }
        return false;
    }

    void cases(int number) {
        switch (number) {
            case 1:
                show("one");
            case 2: // ! FallsThroughUnmarked
                show("two");
                break;
            default:
                break;
        }
    }

    void nested(boolean a, boolean b, boolean c, boolean d) {
        if (a) {
            show("a");
            if (b) {
                show("b");
                if (c) {
                    show("c");
                    if (d) { // ! DeepNesting
                        show("d");
                    }
                }
            }
        }
    }

    void many(int a, int b, int c, int d, int e, int f, int g, int h) { // ! ManyParameters
        show(a + b + c + d + e + f + g + h);
    }

    void repeats() {
        show("repeated text"); // ! RepeatedLiteral
        show("repeated text");
        show("repeated text");
        show("repeated text");
        show("repeated text");
    }
}
