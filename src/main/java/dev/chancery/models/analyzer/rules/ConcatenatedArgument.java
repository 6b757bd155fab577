package dev.chancery.models.analyzer.rules;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sourceforge.pmd.lang.java.ast.ASTAssignableExpr.ASTNamedReferenceExpr;
import net.sourceforge.pmd.lang.java.ast.ASTAssignmentExpression;
import net.sourceforge.pmd.lang.java.ast.ASTConstructorCall;
import net.sourceforge.pmd.lang.java.ast.ASTExpression;
import net.sourceforge.pmd.lang.java.ast.ASTMethodCall;
import net.sourceforge.pmd.lang.java.ast.ASTVariableId;
import net.sourceforge.pmd.lang.java.ast.InvocationNode;
import net.sourceforge.pmd.lang.java.rule.AbstractJavaRulechainRule;
import net.sourceforge.pmd.properties.PropertyDescriptor;
import net.sourceforge.pmd.properties.PropertyFactory;
import org.jspecify.annotations.Nullable;

/**
 * Raises texts that are put together from values and handed to certain calls, as they stand or through a local variable
 * or a string builder. The raised line is where the text is put together, since that is where it must be mended.
 *
 * <p>Calls are named {@code execute} or {@code Path.of}; constructors by their class. Of a call the first argument is looked
 * at, or all of them. The text must hold a match of the pattern.
 */
public final class ConcatenatedArgument extends AbstractJavaRulechainRule {

    private static final PropertyDescriptor<List<String>> CALLS = names("calls", "Methods that take such a text");
    private static final PropertyDescriptor<List<String>> CONSTRUCTORS = names("constructors", "Classes made of one");
    private static final PropertyDescriptor<Boolean> EVERY_ARGUMENT = PropertyFactory.booleanProperty("everyArgument")
            .desc("Whether all arguments count, not the first alone")
            .defaultValue(false)
            .build();
    private static final PropertyDescriptor<Pattern> TEXT = PropertyFactory.regexProperty("text")
            .desc("What a fixed part of the text must contain")
            .defaultValue("")
            .build();

    public ConcatenatedArgument() {
        super(ASTMethodCall.class, ASTConstructorCall.class);
        definePropertyDescriptor(CALLS);
        definePropertyDescriptor(CONSTRUCTORS);
        definePropertyDescriptor(EVERY_ARGUMENT);
        definePropertyDescriptor(TEXT);
    }

    @Override
    public @Nullable Object visit(ASTMethodCall call, Object context) {
        var name = call.getMethodName();
        var calls = getProperty(CALLS);
        if (calls.contains(name) || calls.contains(qualifier(call) + "." + name)) {
            raise(call, context);
        }
        return context;
    }

    @Override
    public @Nullable Object visit(ASTConstructorCall call, Object context) {
        var type = call.getTypeNode().getText().toString();
        if (getProperty(CONSTRUCTORS).contains(type.substring(type.lastIndexOf('.') + 1))) {
            raise(call, context);
        }
        return context;
    }

    private void raise(InvocationNode call, Object context) {
        var arguments = call.getArguments();
        if (arguments == null) {
            return;
        }
        arguments
                .toStream()
                .take(getProperty(EVERY_ARGUMENT) ? Integer.MAX_VALUE : 1)
                .toStream()
                .flatMap(this::culprits)
                .forEach(culprit -> asCtx(context).addViolation(culprit));
    }

    /** The expressions that put this text together from values. */
    private Stream<ASTExpression> culprits(ASTExpression argument) {
        var text = new PiecedText(getProperty(TEXT));
        if (text.isPieced(argument)) {
            return Stream.of(argument);
        }
        return switch (argument) {
            case ASTNamedReferenceExpr variable -> local(variable).flatMap(found -> assigned(found, text));
            case ASTMethodCall call
            when call.getMethodName().equals("toString")
                    && call.getQualifier() instanceof ASTNamedReferenceExpr builder ->
                local(builder).flatMap(found -> appended(found, text));
            default -> Stream.empty();
        };
    }

    private static Stream<ASTVariableId> local(ASTNamedReferenceExpr reference) {
        var symbol = reference.getReferencedSym();
        var declaration = symbol == null ? null : symbol.tryGetNode();
        return declaration != null && declaration.isLocalVariable() ? Stream.of(declaration) : Stream.empty();
    }

    private static Stream<ASTExpression> assigned(ASTVariableId variable, PiecedText text) {
        var assignments = variable.getLocalUsages().stream()
                .filter(usage -> usage.getParent() instanceof ASTAssignmentExpression && usage.getIndexInParent() == 0)
                .map(usage -> (ASTAssignmentExpression) usage.getParent())
                .toList();
        var initializer = variable.getInitializer();
        var holdsText = (initializer != null && text.matches(initializer))
                || assignments.stream().anyMatch(assignment -> text.matches(assignment.getRightOperand()));
        var grown = assignments.stream()
                .filter(assignment -> assignment.isCompound() && holdsText)
                .map(ASTAssignmentExpression::getRightOperand)
                .filter(part -> !text.isFixed(part));
        var set = assignments.stream()
                .filter(assignment -> !assignment.isCompound())
                .map(ASTAssignmentExpression::getRightOperand)
                .filter(text::isPieced);
        return Stream.of(Stream.ofNullable(initializer).filter(text::isPieced), set, grown)
                .flatMap(parts -> parts);
    }

    private static Stream<ASTExpression> appended(ASTVariableId builder, PiecedText text) {
        var chain =
                builder.getLocalUsages().stream().flatMap(PiecedText::appends).toList();
        var initializer = builder.getInitializer();
        var holdsText = (initializer != null && text.matches(initializer))
                || chain.stream().anyMatch(text::matches);
        return chain.stream().filter(part -> holdsText && !text.isFixed(part));
    }

    private static String qualifier(ASTMethodCall call) {
        var qualifier = call.getQualifier();
        return qualifier == null ? "" : qualifier.getText().toString();
    }

    private static PropertyDescriptor<List<String>> names(String name, String description) {
        return PropertyFactory.stringListProperty(name)
                .desc(description)
                .emptyDefaultValue()
                .build();
    }
}
