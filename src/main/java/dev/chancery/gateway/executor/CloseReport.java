package dev.chancery.gateway.executor;

/** What a closing pool left behind: work it interrupted while running and work it never began. */
record CloseReport(String pool, int abandonedRunning, int abandonedWaiting) {

    boolean isClean() {
        return abandonedRunning == 0 && abandonedWaiting == 0;
    }
}
