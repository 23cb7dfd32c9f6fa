package dev.handrail.card.language;

/** Quoted strings of an expression. */
final class Quote {
    private Quote() {}

    /** What stands between the quotes, as written. */
    static String strip(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    /** What the quoted string means: its escapes resolved, unknown ones left as they are. */
    static String read(String quoted) {
        char quote = quoted.charAt(0);
        String inner = strip(quoted);
        var text = new StringBuilder(inner.length());
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c != '\\' || i + 1 == inner.length()) {
                text.append(c);
                continue;
            }
            char escaped = inner.charAt(++i);
            switch (escaped) {
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case '\\' -> text.append('\\');
                default -> text.append(escaped == quote ? "" : "\\").append(escaped);
            }
        }
        return text.toString();
    }
}
