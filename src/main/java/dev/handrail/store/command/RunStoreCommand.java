package dev.handrail.store.command;

import dev.handrail.store.StoreRefused;
import dev.handrail.store.StoreSettings;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.time.SystemTime;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The commands {@code backup}, {@code restore}, {@code export} and {@code import}, each with a {@code FILE}. */
public final class RunStoreCommand {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private RunStoreCommand() {}

    /** Whether that is the name of one. */
    public static boolean knows(String name) {
        return command(name).isPresent();
    }

    /**
     * Runs one with the settings that the program itself would have.
     *
     * @param arguments its name, a file, and settings as {@code --key=value}
     * @return the exit code: 0 where it is done, 1 where it is not and why is printed, 2 where no file was named
     */
    public static int run(List<String> arguments, PrintStream out) {
        List<String> settings =
                arguments.stream().filter(each -> each.startsWith("--")).toList();
        List<String> words =
                arguments.stream().filter(each -> !each.startsWith("--")).toList();
        Optional<Path> file = words.size() == 2 ? path(words.get(1)) : Optional.empty();
        Optional<StoreCommand> command = command(words.getFirst());
        if (command.isEmpty() || file.isEmpty()) {
            out.println("usage: " + words.getFirst() + " FILE [--handrail.data-dir=FOLDER]");
            return MISUSED;
        }
        ConfigurableApplicationContext context;
        try {
            context = context(settings);
        } catch (RuntimeException e) {
            // Which setting it is, and what to do, was printed when the start was refused.
            return FAILED;
        }
        try (context) {
            return run(
                    command.get(),
                    context.getBean(StoreSettings.class),
                    context.getBean(SystemTime.class),
                    file.get(),
                    out);
        }
    }

    /** @return the exit code */
    private static int run(StoreCommand command, StoreSettings settings, SystemTime time, Path file, PrintStream out) {
        try {
            command.run(settings, time, file, out);
            return DONE;
        } catch (StoreRefused e) {
            out.println(e.getMessage() + ". " + e.remedy());
        } catch (BrokenFile | StoreUnavailable e) {
            out.println(e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            out.println("cannot read or write: " + e);
        }
        return FAILED;
    }

    private static ConfigurableApplicationContext context(List<String> settings) {
        return new SpringApplicationBuilder(CommandBeans.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(settings.toArray(String[]::new));
    }

    private static Optional<StoreCommand> command(String name) {
        return Arrays.stream(StoreCommand.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private static Optional<Path> path(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
