package dev.chancery.authority.policy.cedar;

import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.CedarMap;
import com.cedarpolicy.value.Decimal;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON values as Cedar values. A number that is no Cedar long becomes a decimal, or a string where it is no decimal
 * either, and null becomes an empty record: a policy that compares such a value fails, and a failure denies. Nothing is
 * ever left out, for a forbid may ask whether it is there.
 */
final class CedarValues {

    /** Deeper values are refused before they reach the engine. */
    static final int DEEPEST = 32;

    private static final int DECIMAL_DIGITS = 4;
    private static final BigDecimal DECIMAL_BOUND = BigDecimal.valueOf(Long.MAX_VALUE, DECIMAL_DIGITS);

    private CedarValues() {}

    /** The value has no form that Cedar would read as what it is. */
    static final class Inexpressible extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Inexpressible(String message) {
            super(message);
        }
    }

    static CedarMap of(Map<?, ?> members) {
        return of(members, 0);
    }

    private static Value of(@Nullable Object value, int depth) {
        return switch (value) {
            case null -> new CedarMap();
            case String text -> new PrimString(text);
            case Boolean truth -> new PrimBool(truth);
            case Number number -> of(number);
            case Map<?, ?> members -> of(members, depth);
            case Collection<?> items -> of(items, depth);
            default ->
                throw new Inexpressible("An argument is a JSON value, but was a "
                        + value.getClass().getSimpleName() + ".");
        };
    }

    private static CedarMap of(Map<?, ?> members, int depth) {
        checkDepth(depth);
        var map = new CedarMap();
        members.forEach((name, value) -> map.put(harmless(String.valueOf(name)), of(value, depth + 1)));
        return map;
    }

    private static CedarList of(Collection<?> items, int depth) {
        checkDepth(depth);
        var list = new CedarList();
        items.forEach(it -> list.add(of(it, depth + 1)));
        return list;
    }

    private static Value of(Number number) {
        var exact = exact(number);
        if (exact.stripTrailingZeros().scale() <= 0 && exact.toBigInteger().bitLength() < Long.SIZE) {
            return new PrimLong(exact.longValueExact());
        }
        var isDecimal = exact.stripTrailingZeros().scale() <= DECIMAL_DIGITS
                && exact.abs().compareTo(DECIMAL_BOUND) < 0
                && exact.stripTrailingZeros().scale() > 0;
        return isDecimal ? new Decimal(exact.stripTrailingZeros().toPlainString()) : new PrimString(number.toString());
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case BigDecimal decimal -> decimal;
            case BigInteger integer -> new BigDecimal(integer);
            case Double real when !Double.isFinite(real) -> throw new Inexpressible("No JSON number: " + real);
            case Float real when !Float.isFinite(real) -> throw new Inexpressible("No JSON number: " + real);
            default -> new BigDecimal(number.toString());
        };
    }

    /** Cedar's JSON reads members of these names as entities and calls, which arguments must not forge. */
    private static String harmless(String name) {
        if (name.startsWith("__")) {
            throw new Inexpressible("An argument may not be named " + name + ".");
        }
        return name;
    }

    private static void checkDepth(int depth) {
        if (depth > DEEPEST) {
            throw new Inexpressible("Arguments nest at most " + DEEPEST + " levels deep.");
        }
    }
}
