package dev.chancery.models.wrapper;

import dev.chancery.kernel.Refusal;
import dev.chancery.models.Delta;
import dev.chancery.models.ModelCall;
import dev.chancery.models.ModelDescription;
import dev.chancery.models.Models;
import dev.chancery.models.Reply;
import dev.chancery.models.Reply.ErrorClass;
import dev.chancery.models.catalogue.ModelCatalogue;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts the wrapper around every model of the catalogue. */
@Component
class WrappedModels implements Models {

    private final ModelCatalogue catalogue;
    private final Lanes lanes;
    private final Wrapper wrapper;

    WrappedModels(ModelCatalogue catalogue, Lanes lanes, Wrapper wrapper) {
        this.catalogue = catalogue;
        this.lanes = lanes;
        this.wrapper = wrapper;
    }

    @Override
    public Reply complete(ModelCall call) {
        return run(call, Approach.whole());
    }

    @Override
    public Reply stream(ModelCall call, Consumer<Delta> sink) {
        return run(call, Approach.inPieces(sink));
    }

    private Reply run(ModelCall call, Approach approach) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A model is never called inside a transaction.");
        }
        return lanes.find(call.model())
                .map(lane -> wrapper.run(lane, catalogue.describe(lane.entry()), call, approach))
                .orElseGet(() -> unknown(call.model()));
    }

    private static Reply unknown(String model) {
        return new Reply.Failed(
                ErrorClass.UNRECOVERABLE,
                new Refusal("model_not_found", "No model has the id " + model + "."),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    @Override
    public List<ModelDescription> catalogue() {
        return catalogue.entries().stream().map(catalogue::describe).toList();
    }

    @Override
    public Optional<ModelDescription> find(String id) {
        return catalogue.entry(id).map(catalogue::describe);
    }
}
