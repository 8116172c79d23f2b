package org.graunt.projection;

/**
 * Is told how far a long run has come, and may end it. It is called in the thread that started the run, some hundred areas
 * apart, and holds the run up while it works.
 */
@FunctionalInterface
public interface ProgressListener {

    /** Listens to nothing and never ends a run. */
    ProgressListener NONE = (done, all) -> true;

    /**
     * Some areas are done.
     *
     * @param done areas done
     * @param all areas to do
     * @return true to go on; false to end the run, which then throws a {@link
     *     java.util.concurrent.CancellationException}
     */
    boolean goOn(int done, int all);
}
