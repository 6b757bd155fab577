package dev.chancery.review.ui;

import java.util.Locale;

/** Tokens and money for people. */
final class Amounts {

    private static final double MICROS = 1e6;
    private static final long CENT = 10_000;

    private Amounts() {}

    /** Millionths of a US dollar as {@code $0.38}; amounts below a cent keep the digits that count. */
    static String dollars(long micros) {
        if (micros == 0) {
            return "$0.00";
        }
        return micros < CENT
                ? String.format(Locale.ROOT, "$%.4f", micros / MICROS)
                : String.format(Locale.ROOT, "$%,.2f", micros / MICROS);
    }

    /** {@code 41,902 tokens}. */
    static String tokens(long count) {
        return count == 1 ? "1 token" : String.format(Locale.ROOT, "%,d tokens", count);
    }
}
