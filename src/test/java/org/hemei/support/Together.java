package org.hemei.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets several people act at the same moment. */
public final class Together {

    private Together() {}

    /** What each of them got, in their order; all are let go at once, and none may take longer than a minute. */
    public static <T> List<T> at(List<Callable<T>> deeds) throws Exception {
        CyclicBarrier start = new CyclicBarrier(deeds.size());
        ExecutorService people = Executors.newFixedThreadPool(deeds.size());
        try {
            List<Future<T>> pending = new ArrayList<>();
            for (Callable<T> deed : deeds) {
                pending.add(people.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    return deed.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : pending) {
                results.add(result.get(60, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }
}
