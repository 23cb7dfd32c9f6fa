package dev.handrail.store;

/** A store in the hands of whoever opened it, and has to close it. */
public interface OwnedStore extends DocumentStore, AutoCloseable {
    /** Finishes what was begun and takes nothing more. */
    @Override
    void close();
}
