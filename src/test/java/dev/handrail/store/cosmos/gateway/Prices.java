package dev.handrail.store.cosmos.gateway;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** What reading and writing costs by size, in request units, as Microsoft gives it; between two sizes by proportion. */
final class Prices {
    /** For what finds nothing, or is refused. */
    static final double LEAST = 1.0;

    /** What a query costs over what it reads; a guess, since it depends on the index. */
    static final double QUERY = 1.8;

    private static final TreeMap<Double, Double> READ =
            new TreeMap<>(Map.of(1.0, 1.0, 2.0, 1.04, 4.0, 1.14, 16.0, 1.67, 64.0, 4.76));
    private static final TreeMap<Double, Double> WRITE =
            new TreeMap<>(Map.of(1.0, 4.95, 2.0, 6.29, 4.0, 6.67, 16.0, 9.52, 64.0, 22.67));

    private Prices() {}

    static double reading(ObjectNode document) {
        return of(READ, document);
    }

    static double writing(ObjectNode document) {
        return of(WRITE, document);
    }

    private static double of(TreeMap<Double, Double> prices, ObjectNode document) {
        double kilobytes = document.toString().getBytes(StandardCharsets.UTF_8).length / 1024.0;
        Map.Entry<Double, Double> below = prices.floorEntry(kilobytes);
        Map.Entry<Double, Double> above = prices.ceilingEntry(kilobytes);
        if (below == null) {
            return prices.firstEntry().getValue();
        }
        if (above == null) {
            return below.getValue() * kilobytes / below.getKey();
        }
        return above.getKey().equals(below.getKey())
                ? below.getValue()
                : below.getValue()
                        + (above.getValue() - below.getValue())
                                * (kilobytes - below.getKey())
                                / (above.getKey() - below.getKey());
    }
}
