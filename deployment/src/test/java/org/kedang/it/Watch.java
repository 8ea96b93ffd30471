package org.kedang.it;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks after something that may wait for ever. When its time is over, it says where the threads with our code and the processes of
 * this test stand, and does what ends the waiting.
 */
final class Watch {
    private static final ScheduledExecutorService CLOCK = Executors.newScheduledThreadPool(2, work -> {
        Thread thread = new Thread(work, "watch");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> remedy;

    private Watch(ScheduledFuture<?> remedy) {
        this.remedy = remedy;
    }

    /** Watches what is done until the watch ends. */
    static Watch over(String what, Duration patience, Runnable remedy) {
        return new Watch(CLOCK.schedule(
                () -> {
                    try {
                        System.out.println(picture(what + " has no end after " + patience.toSeconds() + " s"));
                    } finally {
                        remedy.run();
                    }
                },
                patience.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    private static String picture(String what) {
        StringBuilder picture = new StringBuilder("== ").append(what).append('\n');
        ProcessHandle.current().descendants().forEach(process -> picture.append(process.pid())
                .append(' ')
                .append(process.info().command().orElse("?"))
                .append(' ')
                .append(process.info().totalCpuDuration().orElse(Duration.ZERO))
                .append(' ')
                .append(state(process))
                .append('\n'));
        for (ThreadInfo thread : ManagementFactory.getThreadMXBean().dumpAllThreads(true, true)) {
            List<StackTraceElement> stack = List.of(thread.getStackTrace());
            int ours = stack.size();
            while (ours > 0 && !stack.get(ours - 1).getClassName().startsWith("org.kedang.")) {
                ours--;
            }
            if (ours == 0) {
                continue;
            }
            picture.append(thread.getThreadName()).append(' ').append(thread.getThreadState());
            if (thread.getLockInfo() != null) {
                picture.append(" for ")
                        .append(thread.getLockInfo())
                        .append(" of ")
                        .append(thread.getLockOwnerName());
            }
            stack.subList(0, ours).forEach(call -> picture.append("\n    at ").append(call));
            picture.append('\n');
        }
        return picture.toString();
    }

    /** As the kernel names it: R runs, S sleeps, D waits for a disk, T is stopped, Z has ended. */
    private static String state(ProcessHandle process) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return line.substring(line.lastIndexOf(')') + 2, line.lastIndexOf(')') + 3);
        } catch (IOException gone) {
            return "gone";
        }
    }

    /** What was watched has come to its end. */
    void end() {
        remedy.cancel(false);
    }
}
