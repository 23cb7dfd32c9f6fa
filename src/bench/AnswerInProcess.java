import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the classes of target/handrail.jar into this process and answers the questions of src/test/resources/eval with
 * them, from the text to the cited answer: language, ranking, and the choice what to say, without a card or a network.
 * Prints how much of the heap is alive after a collection as each part is loaded, how long loading took, and how long a
 * question takes when warm, by one thread and by two.
 *
 * <p>usage: java src/bench/AnswerInProcess.java [rounds through all questions, default 200] [warm-up rounds, default 100]
 * [seconds to stay for another tool to look at the heap, default 0]
 */
class AnswerInProcess {
    static final Path QUESTIONS = Path.of("src/test/resources/eval");

    /** A line's text; the escapes of JSON that the files use are quotes and letters by number. */
    static final Pattern QUESTION = Pattern.compile("\"q\": *\"((?:[^\"\\\\]|\\\\.)*)\"");

    static final Pattern ESCAPED = Pattern.compile("\\\\(?:u(\\p{XDigit}{4})|(.))");

    record Percentiles(long[] sorted) {
        double ms(double share) {
            return sorted[(int) ((sorted.length - 1) * share)] / 1e6;
        }
    }

    /** What the program is made of; its types are its own and open to no other package, hence by name. */
    final ClassLoader classes;

    final MethodHandles.Lookup lookup = MethodHandles.lookup();
    final long empty;
    MethodHandle interpret;
    MethodHandle text;
    MethodHandle language;
    MethodHandle answer;

    AnswerInProcess(ClassLoader classes) {
        this.classes = classes;
        empty = alive();
    }

    public static void main(String[] args) throws Throwable {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int warmUp = args.length > 1 ? Integer.parseInt(args[1]) : 100;
        int stay = args.length > 2 ? Integer.parseInt(args[2]) : 0;
        List<String> questions = questions();
        AnswerInProcess bench = new AnswerInProcess(classes());
        bench.load();
        System.out.printf(Locale.ROOT, "questions               %d, %d times each%n", questions.size(), rounds);
        long before = System.nanoTime();
        bench.answer(questions.getFirst());
        System.out.printf(Locale.ROOT, "first answer, cold      %.1f ms%n", (System.nanoTime() - before) / 1e6);
        bench.measure(questions, warmUp, 2);
        for (int threads : new int[] {1, 2}) {
            System.gc();
            bench.print(threads, bench.measure(questions, rounds, threads));
        }
        System.out.printf(Locale.ROOT, "alive after all of it   %.1f MiB%n", mib(alive() - bench.empty));
        TimeUnit.SECONDS.sleep(stay);
    }

    void load() throws Throwable {
        long before = System.nanoTime();
        Object playbooks = playbooks();
        before = tell("playbooks", before);

        Object understanding = constructor("dev.handrail.understanding.Understanding").newInstance();
        before = tell("lexicons", before);

        Object question = constructor("dev.handrail.answer.AnswerQuestion").newInstance(playbooks, understanding);
        tell("index", before);
        Field anything = classes.loadClass("dev.handrail.answer.Scope").getDeclaredField("ANY");
        anything.setAccessible(true);
        String said = "dev.handrail.understanding.Interpretation";
        interpret = handle("dev.handrail.understanding.Understanding", "interpret").bindTo(understanding);
        text = handle(said, "text");
        language = handle(said, "language");
        answer = MethodHandles.insertArguments(
                handle("dev.handrail.answer.AnswerQuestion", "answer").bindTo(question), 3, anything.get(null));
    }

    Object playbooks() throws Exception {
        Object files = declared("dev.handrail.playbook.files.FindPlaybookFiles", "ofTheProduct").invoke(null);
        Object loaded =
                declared("dev.handrail.playbook.files.LoadPlaybooks", "load").invoke(null, files, Optional.empty());
        Object playbooks = declared("dev.handrail.playbook.files.Loaded", "playbooks").invoke(loaded);
        return ((Optional<?>) playbooks).orElseThrow();
    }

    long tell(String what, long since) {
        double ms = (System.nanoTime() - since) / 1e6;
        System.out.printf(Locale.ROOT, "with %-19s%.1f MiB alive, loaded in %.0f ms%n", what, mib(alive() - empty), ms);
        return System.nanoTime();
    }

    Object answer(String question) throws Throwable {
        Optional<?> said = (Optional<?>) interpret.invoke(question, null);
        if (said.isEmpty()) {
            throw new IllegalStateException("nothing is said by: " + question);
        }
        Object spoken = language.invoke(said.get());
        return answer.invoke(text.invoke(said.get()), spoken, spoken);
    }

    /** Every thread takes all the questions, each from another one on. */
    Percentiles measure(List<String> questions, int rounds, int threads) throws Exception {
        List<Future<long[]>> measured = new ArrayList<>();
        try (ExecutorService running = Executors.newFixedThreadPool(threads)) {
            for (int t = 0; t < threads; t++) {
                int from = t * questions.size() / threads;
                measured.add(running.submit(() -> times(questions, rounds, from)));
            }
        }
        List<long[]> all = new ArrayList<>();
        for (Future<long[]> times : measured) {
            all.add(times.get());
        }
        return new Percentiles(all.stream().flatMapToLong(Arrays::stream).sorted().toArray());
    }

    long[] times(List<String> questions, int rounds, int from) throws Exception {
        long[] times = new long[questions.size() * rounds];
        for (int i = 0; i < times.length; i++) {
            String question = questions.get((from + i) % questions.size());
            long before = System.nanoTime();
            try {
                answer(question);
            } catch (Throwable e) {
                throw new IllegalStateException(question, e);
            }
            times[i] = System.nanoTime() - before;
        }
        return times;
    }

    void print(int threads, Percentiles times) {
        System.out.printf(
                Locale.ROOT,
                "%d thread%s               p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, longest %.1f ms%n",
                threads,
                threads == 1 ? " " : "s",
                times.ms(0.5),
                times.ms(0.99),
                times.ms(0.999),
                times.ms(1));
    }

    static List<String> questions() throws IOException {
        List<String> questions = new ArrayList<>();
        try (Stream<Path> files = Files.list(QUESTIONS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    Matcher found = QUESTION.matcher(line);
                    if (found.find()) {
                        questions.add(plain(found.group(1)));
                    }
                }
            }
        }
        return questions;
    }

    static String plain(String json) {
        return ESCAPED.matcher(json)
                .replaceAll(escaped -> Matcher.quoteReplacement(
                        escaped.group(1) == null
                                ? escaped.group(2)
                                : Character.toString(Integer.parseInt(escaped.group(1), 16))));
    }

    /** The program's classes and libraries, out of the jar that holds them. */
    static ClassLoader classes() throws Exception {
        Path place = Files.createTempDirectory("handrail-bench");
        String java = ProcessHandle.current().info().command().orElse("java");
        int failed = new ProcessBuilder(
                        java, "-Djarmode=tools", "-jar", "target/handrail.jar", "extract", "--force", "--destination",
                        place.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (failed != 0) {
            throw new IllegalStateException("target/handrail.jar cannot be unpacked: mvn verify makes it");
        }
        List<URL> jars = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(place)) {
            for (Path path : paths.toList()) {
                path.toFile().deleteOnExit();
                if (path.toString().endsWith(".jar")) {
                    jars.add(path.toUri().toURL());
                }
            }
        }
        return new URLClassLoader(jars.toArray(URL[]::new));
    }

    Method declared(String type, String name) throws ClassNotFoundException {
        Method method = Stream.of(classes.loadClass(type).getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " has no " + name));
        method.setAccessible(true);
        return method;
    }

    MethodHandle handle(String type, String name) throws Exception {
        return lookup.unreflect(declared(type, name));
    }

    Constructor<?> constructor(String type) throws ClassNotFoundException {
        Constructor<?> constructor = classes.loadClass(type).getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor;
    }

    /** In bytes; the collector is asked several times, because what waits to be cleaned up outlives the first. */
    static long alive() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    static double mib(long bytes) {
        return bytes / 1024.0 / 1024.0;
    }
}
