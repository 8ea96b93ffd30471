package org.kedang.kit.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets many callers share one commit: while one batch is being written, the next one gathers. A caller returns when its
 * item is durable and gets the exception when it is not. The writing runs on the executor, outside the caller's
 * transaction; there is a thread only while there is work.
 */
final class GroupCommit<T> {
    private static final int MOST_WAITING = 20_000;
    private static final int MOST_TOGETHER = 512;
    private static final long PATIENCE_SECONDS = 20;

    private final String what;
    private final Executor executor;
    private final Writer<T> writer;
    private final BlockingQueue<Item<T>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicBoolean writing = new AtomicBoolean();

    /** Writes and commits the items, all or none. */
    interface Writer<T> {
        void write(List<T> items) throws Exception;
    }

    private record Item<T>(T value, CompletableFuture<Void> durable) {}

    GroupCommit(String what, Executor executor, Writer<T> writer) {
        this.what = what;
        this.executor = executor;
        this.writer = writer;
    }

    /** @throws IllegalStateException when the item was not written, or nobody knows whether it was */
    void write(T value) {
        Item<T> item = new Item<>(value, new CompletableFuture<>());
        if (!queue.offer(item)) {
            throw new IllegalStateException("too many wait: the " + what + " is not written");
        }
        begin();
        try {
            item.durable.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the " + what + " cannot be written", e.getCause());
        } catch (TimeoutException e) {
            item.durable.cancel(false);
            throw new IllegalStateException("the " + what + " took too long to write", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted before the " + what + " was written", e);
        }
    }

    private void begin() {
        if (writing.compareAndSet(false, true)) {
            try {
                executor.execute(this::drain);
            } catch (RuntimeException refused) {
                writing.set(false);
                failAll(refused);
            }
        }
    }

    private void drain() {
        try {
            List<Item<T>> together = new ArrayList<>();
            while (queue.drainTo(together, MOST_TOGETHER) > 0) {
                together.removeIf(item -> item.durable.isDone());
                if (!together.isEmpty()) {
                    commit(together);
                }
                together.clear();
            }
        } finally {
            writing.set(false);
            if (!queue.isEmpty()) {
                begin();
            }
        }
    }

    private void commit(List<Item<T>> together) {
        try {
            writer.write(together.stream().map(Item::value).toList());
            together.forEach(item -> item.durable.complete(null));
        } catch (Exception | Error e) {
            if (together.size() == 1) {
                together.get(0).durable.completeExceptionally(e);
            } else {
                // one bad item must not fail the others
                together.forEach(item -> commit(List.of(item)));
            }
        }
    }

    private void failAll(Throwable cause) {
        List<Item<T>> left = new ArrayList<>();
        queue.drainTo(left);
        left.forEach(item -> item.durable.completeExceptionally(cause));
    }
}
