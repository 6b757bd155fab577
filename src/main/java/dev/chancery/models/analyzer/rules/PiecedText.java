package dev.chancery.models.analyzer.rules;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sourceforge.pmd.lang.java.ast.ASTAssignableExpr.ASTNamedReferenceExpr;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTInfixExpression;
import net.sourceforge.pmd.lang.java.ast.ASTLiteral;
import net.sourceforge.pmd.lang.java.ast.ASTMethodCall;
import net.sourceforge.pmd.lang.java.ast.ASTStringLiteral;
import net.sourceforge.pmd.lang.java.ast.BinaryOp;

/** Tells texts put together from values apart from fixed ones; names in capitals count as fixed. */
record PiecedText(Pattern pattern) {

    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");
    private static final Set<String> FORMATS = Set.of("format", "formatted");

    /** A concatenation or format with at least one value, one of whose fixed parts matches. */
    boolean isPieced(ASTExpression expression) {
        return switch (expression) {
            case ASTInfixExpression sum ->
                sum.getOperator() == BinaryOp.ADD && !isFixed(sum) && hasLiteral(sum) && matches(sum);
            case ASTMethodCall call -> FORMATS.contains(call.getMethodName()) && hasPlaceholder(call) && matches(call);
            default -> false;
        };
    }

    boolean isFixed(ASTExpression expression) {
        return switch (expression) {
            case ASTLiteral _ -> true;
            case ASTNamedReferenceExpr name ->
                CONSTANT.matcher(name.getName()).matches() || name.isCompileTimeConstant();
            case ASTInfixExpression sum -> isFixed(sum.getLeftOperand()) && isFixed(sum.getRightOperand());
            default -> expression.isCompileTimeConstant();
        };
    }

    boolean matches(ASTExpression expression) {
        return literals(expression)
                .anyMatch(literal -> pattern.matcher(literal.getConstValue()).find());
    }

    /** What is appended in the chain of calls that begins at this use of a string builder. */
    static Stream<ASTExpression> appends(ASTNamedReferenceExpr use) {
        var appends = Stream.<ASTExpression>builder();
        var call = use.getParent();
        while (call instanceof ASTMethodCall append && append.getMethodName().equals("append")) {
            append.getArguments().toStream().forEach(appends::add);
            call = append.getParent();
        }
        return appends.build();
    }

    private static boolean hasLiteral(ASTExpression expression) {
        return literals(expression).findAny().isPresent();
    }

    private static boolean hasPlaceholder(ASTExpression expression) {
        return literals(expression).anyMatch(literal -> literal.getConstValue().contains("%s"));
    }

    private static Stream<ASTStringLiteral> literals(ASTExpression expression) {
        return expression.descendantsOrSelf().filterIs(ASTStringLiteral.class).toStream();
    }
}
