package dev.chancery.review.web;

import dev.chancery.kernel.Digest;
import dev.chancery.review.AssetUse;
import dev.chancery.review.Contradiction;
import dev.chancery.review.EscalationReport;
import dev.chancery.review.Grounds;
import dev.chancery.review.ModelPart;
import dev.chancery.review.Spend;
import org.jspecify.annotations.Nullable;

/** What a review stood on and took, as the API tells it. */
record GroundsJson(
        @Nullable AssetJson routing,
        @Nullable AssetJson thresholds,
        @Nullable SpendJson spend,
        @Nullable Long budgetMs,
        @Nullable Long callLimitMs,
        @Nullable String auditRecord) {

    record AssetJson(String kind, String name, int number, String digest) {

        static AssetJson of(AssetUse it) {
            return new AssetJson(it.kind(), it.name(), it.number(), it.digest().toString());
        }
    }

    record SpendJson(long worstTokens, long worstCostMicros, long ceilingMicros, long tokens, long costMicros) {

        static SpendJson of(Spend it) {
            return new SpendJson(
                    it.worstTokens(), it.worstCostMicros(), it.ceilingMicros(), it.tokens(), it.costMicros());
        }
    }

    record ModelJson(
            String id,
            String provider,
            AssetJson prompt,
            long inputTokens,
            long outputTokens,
            long costMicros,
            int attempts,
            boolean simulated) {

        static ModelJson of(ModelPart it) {
            return new ModelJson(
                    it.model(),
                    it.provider(),
                    AssetJson.of(it.prompt()),
                    it.inputTokens(),
                    it.outputTokens(),
                    it.costMicros(),
                    it.attempts(),
                    it.simulated());
        }
    }

    record ContradictionJson(String participant, String why, int startLine, int endLine) {

        static ContradictionJson of(Contradiction it) {
            return new ContradictionJson(it.participant(), it.why(), it.startLine(), it.endLine());
        }
    }

    record EscalationJson(String outcome, String reason, String participant, long askedAfterMs, long latencyMs) {

        static EscalationJson of(EscalationReport it) {
            return new EscalationJson(
                    it.outcome().label(),
                    it.reason(),
                    it.participant(),
                    it.asked().toMillis(),
                    it.latency().toMillis());
        }
    }

    static GroundsJson of(Grounds it) {
        return new GroundsJson(
                it.bundle().map(bundle -> AssetJson.of(bundle.routing())).orElse(null),
                it.bundle().map(bundle -> AssetJson.of(bundle.thresholds())).orElse(null),
                it.spend().map(SpendJson::of).orElse(null),
                it.budget().map(budget -> budget.total().toMillis()).orElse(null),
                it.budget().map(budget -> budget.call().toMillis()).orElse(null),
                it.audit().map(Digest::toString).orElse(null));
    }
}
