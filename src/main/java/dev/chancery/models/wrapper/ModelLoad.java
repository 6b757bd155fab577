package dev.chancery.models.wrapper;

/** How busy a model is on this node. */
@FunctionalInterface
public interface ModelLoad {

    /**
     * One model at this moment.
     *
     * @param calls under way, waiting for room included
     * @param attempts at the provider at this moment
     * @param limit on attempts as throttling has left it
     * @param highest limit an operator chose
     * @param retriesLeft in the retry budget
     */
    record Load(int calls, int attempts, int limit, int highest, long retriesLeft) {}

    Load of(String model);
}
