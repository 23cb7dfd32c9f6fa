package dev.handrail.card;

/** The program's cards, for tests of the features that show them. */
public final class CardsInTests {
    private CardsInTests() {}

    public static Cards read() {
        return CardFiles.read();
    }
}
