package dev.chancery.gateway.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Amounts as people read and write them. */
public final class Amounts {

    private static final int CENTS = 2;
    private static final int MICROS = 6;

    private Amounts() {}

    /** {@code $1.25}, {@code $0.0031} or {@code 12,000 tokens}. */
    public static String words(Unit unit, long amount) {
        return switch (unit) {
            case MONEY -> "$" + money(amount);
            case TOKENS -> NumberFormat.getIntegerInstance(Locale.ENGLISH).format(amount) + " tokens";
        };
    }

    /** What a person wrote, in the unit's own count; beyond that an {@link ArithmeticException}. */
    public static long count(Unit unit, BigDecimal written) {
        return switch (unit) {
            case MONEY ->
                written.movePointRight(MICROS).setScale(0, RoundingMode.HALF_UP).longValueExact();
            case TOKENS -> written.setScale(0, RoundingMode.HALF_UP).longValueExact();
        };
    }

    /** The other way round, for a field. */
    public static BigDecimal written(Unit unit, long amount) {
        return switch (unit) {
            case MONEY -> BigDecimal.valueOf(amount, MICROS).stripTrailingZeros();
            case TOKENS -> BigDecimal.valueOf(amount);
        };
    }

    private static String money(long micros) {
        var dollars = BigDecimal.valueOf(micros, MICROS);
        var cents = dollars.setScale(CENTS, RoundingMode.HALF_UP);
        return micros > 0 && cents.signum() == 0 ? dollars.stripTrailingZeros().toPlainString() : cents.toPlainString();
    }
}
