package dev.chancery.bench;

import dev.chancery.kernel.Digest;
import dev.chancery.provenance.Artifacts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** The one query: a digest's whole chain, read and verified anew, with ever more statements of others stored. */
final class ProvenanceBench implements Scenario {

    private static final double QUERY_MILLIS = 50;

    @Override
    public String name() {
        return "provenance";
    }

    @Override
    public String sentence() {
        return "an artifact's chain, read and verified, beside its median (sizes: CHANCERY_BENCH_STATEMENTS)";
    }

    @Override
    public List<Result> run() {
        try (var world = ProvenanceWorld.start()) {
            var chains = world.chains(100);
            var artifacts = world.bean(Artifacts.class);
            var results = new ArrayList<Result>();
            for (var size : ProvenanceWorld.sizes()) {
                world.fillTo(size);
                System.err.println("Asking among " + world.stored() + " statements …");
                var random = ThreadLocalRandom.current();
                results.add(Latencies.of(
                                300,
                                2_000,
                                () -> ask(
                                        artifacts,
                                        chains.get(random.nextInt(chains.size())).image()))
                        .p99(name(), "the one query", world.stored(), QUERY_MILLIS));
            }
            return results;
        }
    }

    private static void ask(Artifacts artifacts, Digest image) {
        if (artifacts.chain(image).isEmpty()) {
            throw new IllegalStateException("The chain of " + image + " is gone.");
        }
    }
}
