package dev.handrail.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ThreadSafetyTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void oneTemplateServesManyThreadsEachItsOwnData() throws Exception {
        Template template = Template.compile(JSON.readTree("""
                {"title": "${toUpper(name)} has ${count(items)}",
                 "items": [{"$data": "${items}", "$when": "${$index != 1}", "t": "${$root.name}: ${$index} ${$data}",
                            "more": "${select($root.items, x, x * $root.factor)}"}]}"""));
        var runs = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 2_000; i++) {
            int n = i % 17;
            runs.add(
                    () -> template.expand(data(n), null, CardFiles.CLOCK).card().equals(expected(n)));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(runs)).hasSize(2_000).allMatch(ThreadSafetyTests::succeeded);
        }
    }

    private static boolean succeeded(Future<Boolean> run) {
        return run.state() == Future.State.SUCCESS && run.resultNow();
    }

    private static JsonNode data(int n) {
        var data = JSON.createObjectNode().put("name", "n" + n).put("factor", n);
        var items = data.putArray("items");
        IntStream.range(0, n + 3).forEach(items::add);
        return data;
    }

    private static JsonNode expected(int n) {
        var card = JSON.createObjectNode().put("title", "N" + n + " has " + (n + 3));
        var items = card.putArray("items");
        for (int i = 0; i < n + 3; i++) {
            if (i != 1) {
                var more =
                        items.addObject().put("t", "n" + n + ": " + i + " " + i).putArray("more");
                IntStream.range(0, n + 3).forEach(x -> more.add((long) x * n));
            }
        }
        return card;
    }
}
