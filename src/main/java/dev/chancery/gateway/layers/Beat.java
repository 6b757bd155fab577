package dev.chancery.gateway.layers;

/**
 * What one layer did between two samples.
 *
 * @param good how much ended well
 * @param bad how much failed, was refused or was given up
 * @param load how much is at work now
 * @param waiting how much waits now
 * @param seconds the time of everything that ended, together
 */
public record Beat(double good, double bad, double load, double waiting, double seconds) {

    static final Beat REST = new Beat(0, 0, 0, 0, 0);

    public double ended() {
        return good + bad;
    }

    Beat plus(Beat other) {
        return new Beat(good + other.good, bad + other.bad, other.load, other.waiting, seconds + other.seconds);
    }

    Beat since(Beat before) {
        return new Beat(
                Math.max(0, good - before.good),
                Math.max(0, bad - before.bad),
                load,
                waiting,
                Math.max(0, seconds - before.seconds));
    }
}
