package dev.handrail.playground.example;

/** A part of the example. What of it has happened already does not happen again. */
interface Scene {
    /**
     * @throws StuckException when something else came than has to
     * @throws InterruptedException when the program stops
     */
    void play(Actors actors) throws InterruptedException;
}
