package org.conurb.viz.console;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work that must not be interrupted, for a thread that may be. */
final class Patience {

    private Patience() {}

    /** Does the work in a thread of its own and waits for it, whatever happens; throws what the work throws. */
    static <T> T apart(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread worker = new Thread(
                () -> {
                    try {
                        result.complete(work.get());
                    } catch (RuntimeException | Error failure) {
                        result.completeExceptionally(failure);
                    }
                },
                "conurb-console-work");
        worker.start();
        try {
            return result.join(); // which no interrupt ends
        } catch (CompletionException wrapped) {
            if (wrapped.getCause() instanceof RuntimeException failure) throw failure;
            if (wrapped.getCause() instanceof Error failure) throw failure;
            throw wrapped;
        }
    }
}
