package dev.chancery.bench;

import dev.chancery.kernel.Actor;
import dev.chancery.provenance.admission.DeploymentAdmission;
import dev.chancery.provenance.testing.TestingStatements;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Deployment admission, its ledger entry committed before the answer: a pod of eight containers with one digest, asked
 * again and again, and pods whose digest is let into an environment for the first time.
 */
final class AdmissionBench implements Scenario {

    private static final double ADMISSION_MILLIS = 10;
    private static final int CONTAINERS = 8;
    private static final int ENVIRONMENTS = 8;
    private static final Actor CLUSTER = new Actor.Service("bench");

    @Override
    public String name() {
        return "admission";
    }

    @Override
    public String sentence() {
        return "an AdmissionReview of eight containers, once a checkpoint is over, beside its median"
                + " (sizes: CHANCERY_BENCH_STATEMENTS)";
    }

    @Override
    public List<Result> run() {
        try (var world = ProvenanceWorld.start()) {
            var results = new ArrayList<Result>();
            for (var size : ProvenanceWorld.sizes()) {
                var chains = world.chains(300);
                world.fillTo(size);
                results.addAll(asked(world, chains));
            }
            return results;
        }
    }

    private List<Result> asked(ProvenanceWorld world, List<TestingStatements> chains) {
        System.err.println("Asking among " + world.stored() + " statements …");
        var admission = world.bean(DeploymentAdmission.class);
        var fresh = firsts(chains).iterator();
        var first = Latencies.of(chains.size(), chains.size() * (ENVIRONMENTS - 1), () -> ask(admission, fresh.next()));
        var known = Latencies.of(
                200,
                2_000,
                () -> ask(
                        admission,
                        review(
                                chains.get(ThreadLocalRandom.current().nextInt(chains.size())),
                                ThreadLocalRandom.current().nextInt(ENVIRONMENTS))));
        return List.of(
                first.p99(
                        name(),
                        "a digest's first pod in an environment, with its admission signed",
                        world.stored(),
                        ADMISSION_MILLIS),
                known.p99(name(), "eight containers of one digest", world.stored(), ADMISSION_MILLIS));
    }

    /** Each digest's first pod in each environment, so that the slowest one in a hundred are a score and not three. */
    private static List<byte[]> firsts(List<TestingStatements> chains) {
        return IntStream.range(0, ENVIRONMENTS)
                .boxed()
                .flatMap(environment -> chains.stream().map(chain -> review(chain, environment)))
                .toList();
    }

    private static void ask(DeploymentAdmission admission, byte[] review) {
        var word = admission.judge(review, CLUSTER);
        if (!word.admitted()) {
            throw new IllegalStateException(word.sentence());
        }
    }

    private static byte[] review(TestingStatements world, int environment) {
        var image = TestingStatements.RESOURCE.substring("oci://".length()) + "@" + world.image();
        var containers = IntStream.range(0, CONTAINERS)
                .mapToObj(number -> "{\"name\":\"c%d\",\"image\":\"%s\"}".formatted(number, image))
                .collect(Collectors.joining(",", "[", "]"));
        return """
                {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{"uid":"u-1",
                 "kind":{"kind":"Pod"},"operation":"CREATE","namespace":"production-%d",
                 "object":{"spec":{"containers":%s}}}}""".formatted(environment, containers)
                .getBytes(StandardCharsets.UTF_8);
    }
}
