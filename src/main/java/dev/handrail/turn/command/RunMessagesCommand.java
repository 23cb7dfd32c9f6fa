package dev.handrail.turn.command;

import dev.handrail.store.OpenStore;
import dev.handrail.store.OwnedStore;
import dev.handrail.store.StoreRefused;
import dev.handrail.store.StoreSettings;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.time.ProductTime;
import dev.handrail.time.SystemTime;
import dev.handrail.turn.StuckLetters;
import dev.handrail.turn.sending.StuckMessages;
import java.io.PrintStream;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The command {@code messages}: alone it lists the messages and letters that don't get on, each with partition, id, state,
 * number of tries and cause; with {@code requeue} or {@code give-up} and a partition and id it has one of them sent again, or no
 * more.
 */
public final class RunMessagesCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private RunMessagesCommand() {}

    /**
     * Runs it with the settings that the program itself would have.
     *
     * @param arguments what follows the command's name, and settings as {@code --key=value}
     * @return the exit code: 0 where it is done, 1 where it is not and why is printed, 2 where it is called wrongly
     */
    public static int run(List<String> arguments, PrintStream out) {
        List<String> words =
                arguments.stream().filter(each -> !each.startsWith("--")).toList();
        boolean single = words.size() == 3 && List.of("requeue", "give-up").contains(words.getFirst());
        if (!words.isEmpty() && !single) {
            out.println("usage: messages [requeue PARTITION ID | give-up PARTITION ID] [--handrail.data-dir=FOLDER]");
            return MISUSED;
        }
        ConfigurableApplicationContext context;
        try {
            context = context(
                    arguments.stream().filter(each -> each.startsWith("--")).toArray(String[]::new));
        } catch (RuntimeException e) {
            // Which setting it is, and what to do, was printed when the start was refused.
            return FAILED;
        }
        try (context) {
            return run(context, words, out);
        }
    }

    private static int run(ConfigurableApplicationContext context, List<String> words, PrintStream out) {
        SystemTime time = context.getBean(SystemTime.class);
        try (OwnedStore store = OpenStore.open(context.getBean(StoreSettings.class), time)) {
            StuckMessages messages = new StuckMessages(store, context.getBean(ProductTime.class), time);
            return words.isEmpty() ? list(messages, out) : change(messages, words, out);
        } catch (StoreRefused e) {
            out.println(e.getMessage() + ". " + e.remedy());
        } catch (StoreUnavailable e) {
            out.println(e.getMessage());
        }
        return FAILED;
    }

    private static int list(StuckMessages messages, PrintStream out) {
        messages.forEach(stuck -> out.println(line(stuck)), StuckLetters::of);
        return DONE;
    }

    private static String line(StuckMessages.Stuck stuck) {
        return String.join(
                "\t",
                stuck.partition(),
                stuck.id(),
                stuck.state(),
                stuck.tries() + (stuck.tries() == 1 ? " try" : " tries"),
                stuck.cause());
    }

    private static int change(StuckMessages messages, List<String> words, PrintStream out) {
        StuckMessages.Done done = words.getFirst().equals("requeue")
                ? messages.requeue(words.get(1), words.get(2))
                : messages.giveUp(words.get(1), words.get(2));
        out.println(
                switch (done) {
                    case DONE -> "done";
                    case NOT_THERE ->
                        "There is no such message. The command without further words lists those that don't get on.";
                    case NOTHING_TO_DO -> "Nothing to do: it has come to its end, or is no longer to be shown.";
                    case CONFLICT -> "Somebody changed it at the same moment. Look again.";
                });
        return done == StuckMessages.Done.DONE ? DONE : FAILED;
    }

    private static ConfigurableApplicationContext context(String[] settings) {
        return new SpringApplicationBuilder(CommandBeans.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(settings);
    }
}
