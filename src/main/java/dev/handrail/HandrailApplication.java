package dev.handrail;

import dev.handrail.playbook.files.ValidatePlaybooks;
import dev.handrail.store.command.RunStoreCommand;
import dev.handrail.teams.manifest.BuildManifest;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Handrail: the playground where nothing is configured, the Teams bot where credentials are. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HandrailApplication {
    /**
     * With {@code validate-playbooks FOLDER} it only checks that folder, with {@code build-manifest FILE} it only writes
     * the app for Teams, with {@code backup}, {@code restore}, {@code export} or {@code import} and a {@code FILE} it
     * only copies the store; it exits with 0 where nothing is wrong.
     */
    public static void main(String[] args) {
        String command = args.length == 0 ? "" : args[0];
        List<String> rest = List.of(args).subList(Math.min(1, args.length), args.length);
        switch (command) {
            case "validate-playbooks" -> System.exit(ValidatePlaybooks.run(rest, System.out));
            case "build-manifest" -> System.exit(BuildManifest.run(rest, System.out));
            default -> {
                if (RunStoreCommand.knows(command)) {
                    System.exit(RunStoreCommand.run(List.of(args), System.out));
                }
                SpringApplication.run(HandrailApplication.class, args);
            }
        }
    }
}
