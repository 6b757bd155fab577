package dev.chancery.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Turns a start that failed for want of a fit database into one sentence and what to do about it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnfitDatabaseAnalysis extends AbstractFailureAnalyzer<UnfitDatabase> {

    @Override
    protected FailureAnalysis analyze(Throwable start, UnfitDatabase cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), cause.action(), cause);
    }
}
