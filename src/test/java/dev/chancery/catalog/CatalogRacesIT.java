package dev.chancery.catalog;

import static dev.chancery.catalog.CatalogWorld.code;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.Actor;
import dev.chancery.testing.WholeApplication;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class CatalogRacesIT {

    private static final int THREADS = 8;

    @Autowired
    CatalogWorld world;

    @Autowired
    Catalog catalog;

    @Autowired
    AssetDesk desk;

    private final AssetName name = CatalogWorld.newName();

    @Test
    void ofManyWhoDecideAtOnceOneDoes() throws Exception {
        var version = world.proposed(name, "one", Optional.empty());

        var answers = atOnce(it -> code(
                it % 2 == 0
                        ? desk.approve(version.id(), "Yes.", decider(it))
                        : desk.reject(version.id(), "No.", decider(it))));

        assertThat(Collections.frequency(answers, "already_decided")).isEqualTo(THREADS - 1);
        assertThat(catalog.version(version.id()).orElseThrow().state().isDecided())
                .isTrue();
    }

    @Test
    void ofManyWhoMoveOneLabelAtOnceOneDoes() throws Exception {
        var first = world.live(name, "one");
        var second = world.approved(name, "two", Optional.of(first.id()));
        var seen = LabelRequest.of(world.asset(name), Asset.PRODUCTION, second.id(), "It is time.");

        var answers = atOnce(it -> code(desk.move(seen, decider(it))));

        assertThat(Collections.frequency(answers, "moved to 2")).isEqualTo(1);
        assertThat(Collections.frequency(answers, "label_moved")).isEqualTo(THREADS - 1);
        assertThat(catalog.moves(first.asset())).hasSize(2);
    }

    @Test
    void ofTwoProposalsFromOneVersionOneIsApproved() throws Exception {
        var first = world.approved(name, "one", Optional.empty());
        var proposals = IntStream.range(0, THREADS)
                .mapToObj(it -> world.proposed(name, "number " + it, Optional.of(first.id())))
                .toList();

        var answers = atOnce(it -> code(desk.approve(proposals.get(it).id(), "Yes.", decider(it))));

        assertThat(Collections.frequency(answers, "stale_parent")).isEqualTo(THREADS - 1);
    }

    @Test
    void manyWhoMakeOneAssetAtOnceMakeOne() throws Exception {
        var answers = atOnce(it ->
                code(desk.draft(new NewVersion(name, Optional.empty(), "number " + it, "Be first"), world.author)));

        assertThat(answers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, THREADS)
                        .mapToObj(it -> "kept as " + name + "@" + it)
                        .toList());
    }

    @Test
    void nodesThatStartTogetherSeedOnce() throws Exception {
        atOnce(it -> {
            catalog.seed(name, "number " + it, "Comes with the product");
            return "";
        });

        assertThat(catalog.history(world.asset(name).id())).hasSize(1);
    }

    private Actor decider(int number) {
        return number % 2 == 0 ? world.second : world.third;
    }

    private static List<String> atOnce(IntFunction<String> act) throws Exception {
        var barrier = new CyclicBarrier(THREADS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, THREADS)
                    .<Callable<String>>mapToObj(it -> () -> {
                        barrier.await();
                        return act.apply(it);
                    })
                    .toList());
            var texts = new ArrayList<String>();
            for (var answer : answers) {
                texts.add(answer.get());
            }
            return texts;
        }
    }
}
