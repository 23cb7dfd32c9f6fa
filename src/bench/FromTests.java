import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;

/**
 * Starts a program that lies among the tests, with the libraries that target/handrail.jar carries.
 *
 * <p>usage: java src/bench/FromTests.java class [arguments]
 */
class FromTests {
    public static void main(String[] args) throws Exception {
        Path libraries = Files.createTempDirectory("handrail-libraries");
        unpack(libraries);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-DCOSMOS.DISABLE_IMDS_ACCESS=true",
                "-cp",
                String.join(
                        File.pathSeparator,
                        Path.of("target", "test-classes").toAbsolutePath().toString(),
                        Path.of("target", "classes").toAbsolutePath().toString(),
                        libraries + File.separator + "*")));
        command.addAll(Arrays.asList(args));
        int result = new ProcessBuilder(command).inheritIO().start().waitFor();
        try (var files = Files.list(libraries)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(libraries);
        System.exit(result);
    }

    static void unpack(Path folder) throws IOException {
        try (JarFile jar = new JarFile("target/handrail.jar")) {
            for (var entry : jar.stream().filter(file -> file.getName().endsWith(".jar")).toList()) {
                try (InputStream library = jar.getInputStream(entry)) {
                    Files.copy(library, folder.resolve(Path.of(entry.getName()).getFileName().toString()));
                }
            }
        }
    }
}
