package dev.chancery.provenance.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.chancery.provenance.chain.ArtifactChain;
import dev.chancery.provenance.chain.ChainHop;
import dev.chancery.provenance.chain.HopKind;
import dev.chancery.provenance.deployment.StatedClass;

/** What going back over an artifact would mean, and whether a verified statement says so. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RollbackAnswer(
        @JsonProperty("class") String changeClass,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean reversible,
        String meaning,
        String notes,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean verified,
        String reason) {

    static RollbackAnswer of(ArtifactChain chain) {
        var hop = chain.hops().stream()
                .filter(it -> it.kind() == HopKind.CHANGE_CLASS)
                .findFirst();
        var stated = hop.map(ChainHop::statements).map(StatedClass::ofFirst).orElse(StatedClass.UNKNOWN);
        return new RollbackAnswer(
                stated.changeClass().label(),
                stated.reversible(),
                stated.meaning(),
                stated.notes(),
                hop.filter(ChainHop::isSigned).isPresent(),
                hop.map(it -> it.reason().code()).orElse(""));
    }
}
