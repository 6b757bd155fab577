import java.io.File;
import java.io.FileInputStream;
import java.io.ObjectInputStream;
import java.lang.reflect.Field;
import java.net.URL;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import javax.xml.parsers.DocumentBuilderFactory;

class Injection {

    private static final String TABLE = "orders";

    void sql(Connection connection, String name, long id) throws Exception {
        connection.createStatement().executeQuery("select * from orders where name = '" + name + "'"); // ! SqlInjection
        connection.prepareStatement(String.format("delete from orders where name = '%s'", name)); // ! SqlInjection
        database.sql("""
                select * from orders
                where name = '%s'
                """.formatted(name)).list(); // ! -3 SqlInjection
        connection.prepareStatement("select * from " + TABLE + " where id = ?").setLong(1, id);
        connection.createStatement().execute("select 1 " + "from orders");
        log.execute("step " + name);
    }

    void sqlInAVariable(Statement statement, String name) throws Exception {
        var query = "select * from orders where name = '" + name + "'"; // ! SqlInjection
        statement.execute(query);
        String longer = "select * from orders";
        longer += " where name = '" + name + "'"; // ! SqlInjection
        statement.execute(longer);
        var builder = new StringBuilder("select * from orders where name = '");
        builder.append(name); // ! SqlInjection
        builder.append("'");
        statement.execute(builder.toString());
        var message = "select one, " + name;
        show(message);
    }

    void command(String file) throws Exception {
        Runtime.getRuntime().exec("rm " + file); // ! CommandInjection
        new ProcessBuilder("sh", "-c", "ls " + file).start(); // ! CommandInjection
        var line = "ls " + file; // ! CommandInjection
        Runtime.getRuntime().exec(line);
        new ProcessBuilder("ls", file).start();
    }

    void script(ScriptEngine engine, String text) throws Exception {
        engine.eval(text); // ! CodeInjection
        engine.eval("1 + 1");
    }

    void query(DirContext context, String user) throws Exception {
        context.search("ou=people", "(uid=" + user + ")", controls); // ! LdapOrXpathInjection
        context.search("ou=people", "(uid={0})", new Object[] {user}, controls);
    }

    File path(String directory, String fileName, String query) throws Exception {
        new FileInputStream("/data/" + fileName).close(); // ! PathTraversal
        Path.of("/data", "sub/" + fileName); // ! PathTraversal
        new File(directory, query);
        return new File(directory, fileName); // ! PathFromParameter
    }

    Path checked(Path root, String fileName) {
        var path = root.resolve(fileName).normalize();
        return path.startsWith(root) ? path : root;
    }

    Path unchecked(Path root, String fileName) {
        return root.resolve(fileName); // ! PathFromParameter
    }
}

class Web {

    void answer(HttpServletRequest request, HttpServletResponse response) throws Exception {
        response.sendRedirect(request.getParameter("next")); // ! OpenRedirect
        response.sendRedirect("/home");
        response.getWriter().println("Hello " + request.getParameter("name")); // ! CrossSiteScripting
        var name = request.getParameter("name");
        response.getWriter().print(name); // ! CrossSiteScripting
        response.getWriter().print("Hello");
    }

    void cookies(HttpServletResponse response) {
        Cookie bare = new Cookie("id", "1"); // ! InsecureCookie
        Cookie safe = new Cookie("id", "1");
        safe.setSecure(true);
        safe.setHttpOnly(true);
    }

    void security(HttpSecurity http) throws Exception {
        http.csrf().disable(); // ! CsrfProtectionOff
        http.csrf(AbstractHttpConfigurer::disable); // ! CsrfProtectionOff
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/api/**"));
    }

    void connect() throws Exception {
        new URL("http://data.acme.com/orders"); // ! UnencryptedConnection
        new URL("http://localhost:8080/orders");
        new URL("https://data.acme.com/orders");
    }
}

class Cryptography {

    void algorithms() throws Exception {
        MessageDigest.getInstance("MD5"); // ! WeakHash
        MessageDigest.getInstance("SHA-1"); // ! WeakHash
        MessageDigest.getInstance("SHA-256");
        Cipher.getInstance("DES/CBC/PKCS5Padding"); // ! WeakCipher
        Cipher.getInstance("AES"); // ! WeakCipher
        Cipher.getInstance("AES/ECB/NoPadding"); // ! WeakCipher
        Cipher.getInstance("AES/GCM/NoPadding");
        SSLContext.getInstance("TLSv1"); // ! ObsoleteTls
        SSLContext.getInstance("TLSv1.3");
    }

    void keys() throws Exception {
        var key = new SecretKeySpec("0123456789abcdef".getBytes("UTF-8"), "AES"); // ! HardCodedKey
        byte[] start = "0123456789abcdef".getBytes("UTF-8"); // ! FixedInitializationVector
        use(key, new IvParameterSpec(start));
    }

    String sessionToken() {
        return Long.toHexString(new Random().nextLong()); // ! PredictableRandom
    }

    double dice() {
        return Math.random();
    }

    boolean verify(byte[] message, byte[] mac, Mac engine, String userToken, String expected) {
        if (userToken.equals(expected)) { // ! TimingUnsafeComparison
            return true;
        }
        if (MessageDigest.isEqual(mac, message)) {
            return true;
        }
        return Arrays.equals(mac, engine.doFinal(message)); // ! TimingUnsafeComparison
    }
}

class Secrets {

    private static final String DB_PASSWORD = "s3cr3t-Pa55"; // ! HardCodedPassword
    private static final String PARAMETER_PASSWORD = "password";
    private static final String CLIENT_SECRET = "client-secret";
    private String apiKey = System.getenv("API_KEY");

    void open() throws Exception {
        DriverManager.getConnection("jdbc:postgresql://db/orders", "app", "hunter2").close(); // ! HardCodedPassword
        source.setPassword("hunter22"); // ! HardCodedPassword
        field.setPassword("Enter your password");
        source.setPassword(System.getenv("DB_PASSWORD"));
    }
}

class Trust implements X509TrustManager {

    public void checkClientTrusted(X509Certificate[] chain, String type) {} // ! TrustsEveryCertificate

    public void checkServerTrusted(X509Certificate[] chain, String type) {} // ! TrustsEveryCertificate

    void connection(HttpsURLConnection connection) {
        connection.setHostnameVerifier((host, session) -> true); // ! TrustsEveryCertificate
    }

    void check(Signature signature, byte[] bytes) {
        try {
            signature.verify(bytes);
        } catch (SignatureException failed) {
        } // ! -1 SwallowedSecurityFailure
        try {
            signature.verify(bytes);
        } catch (SignatureException failed) {
            throw new IllegalArgumentException("The signature does not match.", failed);
        }
    }

    Object read(InputStream input) throws Exception {
        var objects = new ObjectInputStream(input); // ! UnsafeDeserialization UnreleasedResource
        return objects.readObject();
    }

    void reflect(Field field) {
        field.setAccessible(true); // ! AccessCheckBypassed
    }

    void fail(Exception failure) {
        failure.printStackTrace(); // ! StackTraceExposed
    }
}

class Parsers {

    void parse() throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder(); // ! XmlExternalEntities
    }
}

class SafeParsers {

    void parse() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.newDocumentBuilder();
    }
}
