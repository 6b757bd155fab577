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
 * again and again, and pods whose digest was not asked for lately.
 */
final class AdmissionBench implements Scenario {

    private static final double ADMISSION_MILLIS = 10;
    private static final int CONTAINERS = 8;
    private static final Actor CLUSTER = new Actor.Service("bench");

    @Override
    public String name() {
        return "admission";
    }

    @Override
    public String sentence() {
        return "an AdmissionReview of eight containers, beside its median (sizes: CHANCERY_BENCH_STATEMENTS)";
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
        var fresh = chains.iterator();
        var first = Latencies.of(50, chains.size() - 50, () -> ask(admission, fresh.next()));
        var known = Latencies.of(
                200,
                2_000,
                () -> ask(admission, chains.get(ThreadLocalRandom.current().nextInt(chains.size()))));
        return List.of(
                first.p99(name(), "a digest's first pod, with its admission signed", world.stored(), ADMISSION_MILLIS),
                known.p99(name(), "eight containers of one digest", world.stored(), ADMISSION_MILLIS));
    }

    private static void ask(DeploymentAdmission admission, TestingStatements world) {
        var word = admission.judge(review(world), CLUSTER);
        if (!word.admitted()) {
            throw new IllegalStateException(word.sentence());
        }
    }

    private static byte[] review(TestingStatements world) {
        var image = TestingStatements.RESOURCE.substring("oci://".length()) + "@" + world.image();
        var containers = IntStream.range(0, CONTAINERS)
                .mapToObj(number -> "{\"name\":\"c%d\",\"image\":\"%s\"}".formatted(number, image))
                .collect(Collectors.joining(",", "[", "]"));
        return """
                {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{"uid":"u-1",
                 "kind":{"kind":"Pod"},"operation":"CREATE","namespace":"production",
                 "object":{"spec":{"containers":%s}}}}""".formatted(containers)
                .getBytes(StandardCharsets.UTF_8);
    }
}
