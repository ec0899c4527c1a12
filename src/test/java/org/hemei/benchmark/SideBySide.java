package org.hemei.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Two pieces of work done in turns, so that whatever else the machine does troubles both.
 *
 * @param measured and {@code reference} the median of all rounds, in nanoseconds
 */
record SideBySide(long measured, long reference) {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 9;

    static SideBySide of(Callable<?> measured, Callable<?> reference) throws Exception {
        List<Long> first = new ArrayList<>();
        List<Long> second = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long one = time(measured);
            long other = time(reference);
            if (round >= 0) {
                first.add(one);
                second.add(other);
            }
        }
        return new SideBySide(median(first), median(second));
    }

    double ratio() {
        return (double) measured / reference;
    }

    double milliseconds() {
        return measured / 1e6;
    }

    private static long time(Callable<?> work) throws Exception {
        System.gc();
        long start = System.nanoTime();
        Object result = work.call();
        long time = System.nanoTime() - start;
        if (result == null) {
            throw new IllegalStateException("work that leaves nothing behind may be left out altogether");
        }
        return time;
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
