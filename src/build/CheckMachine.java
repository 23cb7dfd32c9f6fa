import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says at the start of the build what this machine lacks, and how to get it. Started by Maven's own JDK as a single
 * source file, so it keeps to the language of Java 17.
 */
class CheckMachine {
    private static final int JDK = 25;

    public static void main(String[] args) {
        List<String> missing = new ArrayList<>();
        if (!jdkIsThere()) {
            missing.add("""
                    JDK %d or newer was not found. Handrail is compiled and started with it; Maven itself may run on an older one.
                      Debian, Ubuntu:  apt-get install temurin-25-jdk   (or openjdk-25-jdk)
                      macOS:           brew install --cask temurin@25
                      Windows:         winget install EclipseAdoptium.Temurin.25.JDK
                      by hand:         unpack any JDK %d and set JAVA_HOME, or name it in ~/.m2/toolchains.xml"""
                    .formatted(JDK, JDK));
        }
        Optional<String> node = printedBy("node", "--version");
        if (node.isEmpty() || !builds(node.get()) || npm().isEmpty()) {
            missing.add("""
                    Node.js 20.19 or newer (22.12 or newer of the 22s; not 21) with npm was not found (%s). The playground's page is built with it.
                      Debian, Ubuntu:  apt-get install nodejs npm   (check the version)
                      macOS:           brew install node
                      Windows:         winget install OpenJS.NodeJS.LTS
                      anywhere:        https://nodejs.org"""
                    .formatted(node.map(version -> "node is " + version.strip()).orElse("no node on the PATH")));
        }
        if (!missing.isEmpty()) {
            System.err.println("\nThis machine lacks what Handrail is built with:\n\n" + String.join("\n\n", missing) + "\n");
            System.exit(1);
        }
    }

    private static Optional<String> npm() {
        return printedBy("npm", "--version").or(() -> printedBy("npm.cmd", "--version"));
    }

    private static Optional<String> printedBy(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes());
            return process.waitFor() == 0 ? Optional.of(printed) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static boolean jdkIsThere() {
        if (Runtime.version().feature() >= JDK || namedInToolchains()) {
            return true;
        }
        return jdkHomes().anyMatch(home -> isJdk(home) || isJdk(home.resolve("Contents/Home")));
    }

    /** The file is Maven's to judge; this only keeps the check from denying a JDK that is named there. */
    private static boolean namedInToolchains() {
        try {
            return Files.readString(Path.of(System.getProperty("user.home"), ".m2", "toolchains.xml"))
                    .contains("<jdkHome>");
        } catch (IOException e) {
            return false;
        }
    }

    private static Stream<Path> jdkHomes() {
        Path user = Path.of(System.getProperty("user.home"));
        Stream<Path> named = System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().matches("JAVA\\d*_HOME|JAVA_HOME_\\d+_.*|JDK\\d*(_HOME)?"))
                .map(variable -> Path.of(variable.getValue()));
        Stream<Path> installed = Stream.of(
                        Path.of("/usr/lib/jvm"),
                        Path.of("/usr/java"),
                        Path.of("/opt"),
                        Path.of("/Library/Java/JavaVirtualMachines"),
                        user.resolve("Library/Java/JavaVirtualMachines"),
                        user.resolve(".sdkman/candidates/java"),
                        user.resolve(".jdks"),
                        user.resolve(".m2/jdks"),
                        user.resolve(".asdf/installs/java"),
                        user.resolve(".jenv/versions"),
                        Path.of("C:/Program Files/Java"),
                        Path.of("C:/Program Files/Eclipse Adoptium"),
                        Path.of("C:/Program Files/Microsoft"))
                .flatMap(CheckMachine::children);
        return Stream.concat(named, installed);
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean isJdk(Path home) {
        try {
            Matcher version = Pattern.compile("JAVA_VERSION=\"([^\"]+)\"").matcher(Files.readString(home.resolve("release")));
            boolean compiles = Files.exists(home.resolve("bin/javac")) || Files.exists(home.resolve("bin/javac.exe"));
            return compiles && version.find() && major(version.group(1)) >= JDK;
        } catch (IOException e) {
            return false;
        }
    }

    /** As {@code engines} in the page's package.json has it. */
    static boolean builds(String node) {
        int[] version = numbers(node);
        return switch (version[0]) {
            case 20 -> version[1] >= 19;
            case 22 -> version[1] >= 12;
            default -> version[0] > 22;
        };
    }

    private static int[] numbers(String version) {
        Matcher digits = Pattern.compile("(\\d+)\\.(\\d+)").matcher(version);
        return digits.find()
                ? new int[] {Integer.parseInt(digits.group(1)), Integer.parseInt(digits.group(2))}
                : new int[] {0, 0};
    }

    private static int major(String version) {
        Matcher digits = Pattern.compile("\\d+").matcher(version);
        return digits.find() ? Integer.parseInt(digits.group()) : 0;
    }
}
