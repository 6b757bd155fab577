package dev.chancery.ledger.web;

import dev.chancery.ledger.ConsistencyProof;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A consistency proof as JSON, hashes in base64. */
@JsonNaming(SnakeCaseStrategy.class)
record ConsistencyAnswer(long first, String firstRoot, long second, String secondRoot, List<String> hashes) {

    static ConsistencyAnswer of(ConsistencyProof proof) {
        var base64 = Base64.getEncoder();
        return new ConsistencyAnswer(
                proof.first(),
                base64.encodeToString(proof.firstRoot()),
                proof.second(),
                base64.encodeToString(proof.secondRoot()),
                proof.hashes().stream().map(base64::encodeToString).toList());
    }
}
