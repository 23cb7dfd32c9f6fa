package dev.handrail.playground.example;

import dev.handrail.playground.InPlayground;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The project manager gives the first tasks to people, with days; one is late, and two people have done one. */
@Component
@Order(3)
@InPlayground
class DivideTheWork implements Scene {
    private static final String MANY = "task.many";
    private static final String DONE = "task.done";
    private static final String CUSTOMER = "Customer, nobody yet";
    private static final String VENDOR = "FastTrack, nobody yet";

    /**
     * Some of a side's tasks for one of its people.
     *
     * @param free what stands beside the tasks of that side that nobody has
     * @param days until they are due, from today
     */
    private record Share(String free, int tasks, String owner, int days) {}

    private static final List<Share> SHARES = List.of(
            new Share(CUSTOMER, 1, "harriet", -1),
            new Share(CUSTOMER, 2, "camille", 3),
            new Share(CUSTOMER, 1, "beatriz", 10),
            new Share(VENDOR, 2, "priya", 5),
            new Share(VENDOR, 2, "jonas", 2));

    @Override
    public void play(Actors actors) throws InterruptedException {
        Actor harriet = actors.alone("harriet");
        Shown list = harriet.tell("tasks", shown -> shown.opens(MANY));
        Map<String, Deque<String>> free = Map.of(CUSTOMER, numbers(list, CUSTOMER), VENDOR, numbers(list, VENDOR));
        for (Share share : SHARES) {
            String owner = actors.persona(share.owner()).name();
            if (list.items(owner).isEmpty()) {
                give(harriet, list, take(free.get(share.free()), share.tasks()), owner, actors.day(share.days()));
            }
        }
        actors.settle();
        finishOneOfTwo(actors.alone("camille"), "mes tâches");
        finishOneOfTwo(actors.alone("priya"), "my tasks");
    }

    private static Deque<String> numbers(Shown list, String free) {
        return new ArrayDeque<>(list.items(free).stream()
                .flatMap(item -> item.buttons("task.open").stream())
                .map(data -> data.path("task").asString())
                .toList());
    }

    private static List<String> take(@org.jspecify.annotations.Nullable Deque<String> free, int most) {
        List<String> taken = new ArrayList<>();
        while (free != null && !free.isEmpty() && taken.size() < most) {
            taken.add(free.removeFirst());
        }
        return taken;
    }

    private static void give(Actor manager, Shown list, List<String> tasks, String owner, String due) {
        Shown form = manager.open(list, MANY);
        String chosen = form.choice("owner", owner)
                .orElseThrow(() -> new StuckException(owner + " cannot be chosen as an owner"));
        manager.send(form, Map.of("tasks", String.join(",", tasks), "owner", chosen, "due", due));
    }

    private static void finishOneOfTwo(Actor somebody, String asking) throws InterruptedException {
        Shown mine = somebody.tell(asking, shown -> shown.has("task.open"));
        if (mine.buttons(DONE).size() == 2) {
            somebody.press(mine, DONE);
        }
    }
}
