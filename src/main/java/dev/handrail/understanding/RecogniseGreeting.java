package dev.handrail.understanding;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a bare greeting or plea for help from a question. Whatever says more than that is a question. */
final class RecogniseGreeting {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private static final Set<String> GREETINGS = Set.of(
            // English
            "hi",
            "hello",
            "hey",
            "hi there",
            "hello there",
            "good morning",
            "good afternoon",
            "good evening",
            "help",
            "start",
            "menu",
            "what can you do",
            "who are you",
            "help me",
            "how does this work",
            // French
            "bonjour",
            "salut",
            "bonsoir",
            "coucou",
            "aide",
            "aidez moi",
            "a l aide",
            "à l aide",
            "que sais tu faire",
            "que savez vous faire",
            "qui es tu",
            "qui êtes vous",
            "qui etes vous",
            "comment ça marche",
            "comment ca marche",
            // Portuguese
            "oi",
            "olá",
            "ola",
            "bom dia",
            "boa tarde",
            "boa noite",
            "ajuda",
            "me ajuda",
            "me ajude",
            "e aí",
            "e ai",
            "o que você faz",
            "o que voce faz",
            "o que você sabe fazer",
            "quem é você",
            "quem e voce",
            "como funciona");

    boolean isGreeting(String text) {
        return GREETINGS.contains(NO_LETTERS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .replace(" handrail", "")
                .strip());
    }
}
