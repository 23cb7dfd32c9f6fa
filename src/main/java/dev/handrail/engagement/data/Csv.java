package dev.handrail.engagement.data;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a table as RFC 4180 has it, in such a way that no spreadsheet takes a text for a formula. */
final class Csv {
    private static final String FORMULAS = "=+-@\t\r";

    private Csv() {}

    static String of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String cell(String text) {
        String plain = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return plain.matches("[^\",\\r\\n]*") ? plain : '"' + plain.replace("\"", "\"\"") + '"';
    }
}
