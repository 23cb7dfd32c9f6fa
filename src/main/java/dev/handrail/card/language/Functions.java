package dev.handrail.card.language;

import java.util.Map;

/**
 * The language's functions. Left out, so unknown, are those that cards have no use for: XPath and JSPath queries, and
 * the search for the next or previous viable date of a calendar expression.
 */
final class Functions {
    static final Map<String, Function> STANDARD = gather();
    static final Function CONCAT = named("concat");

    private Functions() {}

    private static Function named(String name) {
        Function function = STANDARD.get(name);
        if (function == null) {
            throw new IllegalStateException("there is no function " + name);
        }
        return function;
    }

    private static Map<String, Function> gather() {
        var catalog = new Catalog();
        LogicFunctions.into(catalog);
        CompareFunctions.into(catalog);
        TypeFunctions.into(catalog);
        ArithmeticFunctions.into(catalog);
        NumberFunctions.into(catalog);
        TextFunctions.into(catalog);
        SearchFunctions.into(catalog);
        EncodeFunctions.into(catalog);
        UriFunctions.into(catalog);
        ConvertFunctions.into(catalog);
        ListFunctions.into(catalog);
        SetFunctions.into(catalog);
        SortFunctions.into(catalog);
        LoopFunctions.into(catalog);
        ObjectFunctions.into(catalog);
        DateFunctions.into(catalog);
        DatePartFunctions.into(catalog);
        ZoneFunctions.into(catalog);
        CalendarFunctions.into(catalog);
        return catalog.all();
    }
}
