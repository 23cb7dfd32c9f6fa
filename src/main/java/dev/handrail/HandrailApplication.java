package dev.handrail;

import dev.handrail.playbook.files.ValidatePlaybooks;
import dev.handrail.store.command.RunStoreCommand;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Handrail: the playground where nothing is configured, the Teams bot where credentials are. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HandrailApplication {
    private static final String VALIDATE = "validate-playbooks";

    /**
     * With {@code validate-playbooks FOLDER} it only checks that folder, with {@code backup}, {@code restore}, {@code
     * export} or {@code import} and a {@code FILE} it only copies the store; it exits with 0 where nothing is wrong.
     */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(VALIDATE)) {
            System.exit(ValidatePlaybooks.run(List.of(args).subList(1, args.length), System.out));
        }
        if (args.length > 0 && RunStoreCommand.knows(args[0])) {
            System.exit(RunStoreCommand.run(List.of(args), System.out));
        }
        SpringApplication.run(HandrailApplication.class, args);
    }
}
