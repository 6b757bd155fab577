package dev.chancery.review.calling;

/** Somebody who was asked broke instead of answering. */
final class AnswerBroke extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Throwable broken;

    AnswerBroke(Throwable broken) {
        super(broken);
        this.broken = broken;
    }

    Throwable cause() {
        return broken;
    }
}
