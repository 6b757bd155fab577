package dev.chancery.models.analyzer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where an excerpt is cut: brackets that close without having been opened, and brackets that stay open. */
record Edges(String text, String code, List<Bracket> closing, List<Bracket> opening) {

    private static final Pattern TRY = Pattern.compile("\\btry\\s*(\\(.*\\)\\s*)?$", Pattern.DOTALL);
    private static final Pattern DO = Pattern.compile("\\bdo\\s*$");
    private static final Pattern DECLARED = Pattern.compile("^(\\{|throws\\b|implements\\b)");
    private static final Pattern CONTINUED =
            Pattern.compile("^(\\.(?![.\\d])|[?:+*/%|]|&&|==|!=|<=|>=|\\binstanceof\\b)");
    private static final Pattern UNFINISHED = Pattern.compile("([=+*/%|&?,(.<]|->|\\breturn)$");

    /** A bracket with the text around it: what precedes an opening one, or follows a closing one. */
    record Bracket(char kind, String context) {}

    static Edges of(String cut) {
        var text = JavaText.withWholeComments(cut);
        var code = JavaText.withoutLiterals(text);
        var closing = new ArrayList<Bracket>();
        Deque<Integer> open = new ArrayDeque<>();
        for (var at = 0; at < code.length(); at++) {
            switch (code.charAt(at)) {
                case '{', '(' -> open.push(at);
                case '}', ')' -> {
                    if (open.isEmpty()) {
                        closing.add(
                                new Bracket(code.charAt(at), code.substring(at + 1, Math.min(code.length(), at + 40))));
                    } else {
                        open.pop();
                    }
                }
                default -> {}
            }
        }
        var opening = open.stream()
                .map(at -> new Bracket(code.charAt(at), code.substring(Math.max(0, at - 400), at)))
                .toList();
        return new Edges(text, code, List.copyOf(closing), opening);
    }

    /** Ways to complete the text, the likeliest first. */
    Stream<String> completions() {
        return Stream.of(
                        "",
                        "class X { void m() {",
                        "class X {",
                        "class X { int m(int x) { switch (x) {",
                        "interface X {",
                        "enum X {")
                .flatMap(frame ->
                        IntStream.rangeClosed(0, Math.min(2, closing.size())).mapToObj(own -> complete(frame, own)));
    }

    /** The outermost of the unopened brackets may close the frame itself. */
    private String complete(String frame, int closedByText) {
        var frames = (int) frame.chars().filter(character -> character == '{').count();
        if (closedByText > frames) {
            return text;
        }
        var head = new StringBuilder(frame).append(' ');
        for (var index = closing.size() - closedByText - 1; index >= 0; index--) {
            head.append(opener(closing.get(index), frame));
        }
        var start = code.stripLeading();
        if (CONTINUED.matcher(start).find()) {
            head.append(start.startsWith(":") ? "Object a = b ? c " : "Object a = b ");
        }
        return head + text + tail() + " }".repeat(frames - closedByText);
    }

    private String tail() {
        var tail = new StringBuilder();
        var end = code.stripTrailing();
        if (UNFINISHED.matcher(end).find()) {
            tail.append(" x");
        } else if (end.endsWith("{") && !opening.isEmpty()) {
            tail.append(" int x;");
        }
        var inCall = false;
        for (var bracket : opening) {
            if (bracket.kind() == '(') {
                tail.append(')');
                inCall = true;
            } else {
                tail.append(inCall || UNFINISHED.matcher(end).find() ? "; }" : " }")
                        .append(after(bracket));
                inCall = false;
            }
        }
        if (inCall || (opening.isEmpty() && needsSemicolon(end))) {
            tail.append(';');
        }
        return tail.toString();
    }

    private static boolean needsSemicolon(String end) {
        return !end.isEmpty() && ";{}:".indexOf(end.charAt(end.length() - 1)) < 0;
    }

    private static String after(Bracket opened) {
        var before = opened.context().stripTrailing();
        if (TRY.matcher(before).find()) {
            return " finally { int x; }";
        }
        if (DO.matcher(before).find()) {
            return " while (true);";
        }
        return before.endsWith("->") || before.endsWith("=") ? ";" : "";
    }

    private static String opener(Bracket closed, String frame) {
        var after = closed.context().stripLeading();
        if (closed.kind() == ')') {
            return DECLARED.matcher(after).find() ? frame.isEmpty() ? "record X(" : "void m(" : "f(";
        }
        if (after.startsWith("catch") || after.startsWith("finally")) {
            return "try {";
        }
        if (after.startsWith("else")) {
            return "if (b) {";
        }
        if (after.startsWith("while")) {
            return "do {";
        }
        return after.startsWith(")") || after.startsWith(",") ? "() -> {" : after.startsWith(";") ? "a = () -> {" : "{";
    }
}
