package dev.handrail.store.cosmos.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** The gateway, on a port of the loopback address. */
public final class StubGateway implements AutoCloseable {
    /** An account's key is 64 bytes in Base64. */
    public static final String KEY =
            Base64.getEncoder().encodeToString("handrail".repeat(8).getBytes(StandardCharsets.US_ASCII));

    static {
        // Otherwise the kernel waits for more before it sends the last piece of an answer.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Signature signature = new Signature(KEY);
    private final Faults faults = new Faults();
    private final Catalog catalog;
    private final Documents documents;
    private final Ranges ranges;
    private final DocumentRequests single;
    private final QueryRequests queries;

    private StubGateway(int port, int partitions, int mostOnAPage, Clock clock) throws IOException {
        catalog = new Catalog(partitions);
        documents = new Documents(clock);
        ranges = new Ranges(partitions);
        single = new DocumentRequests(documents);
        queries = new QueryRequests(documents, ranges, mostOnAPage);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** On any free port. */
    public static StubGateway start(int partitions, int mostOnAPage, Clock clock) throws IOException {
        return new StubGateway(0, partitions, mostOnAPage, clock);
    }

    /**
     * For several programs at once: keeps documents until it is ended.
     *
     * @param arguments the port, and the number of physical partitions (1)
     */
    public static void main(String[] arguments) throws IOException {
        int partitions = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        StubGateway gateway = new StubGateway(Integer.parseInt(arguments[0]), partitions, 1_000, Clock.systemUTC());
        System.out.println("Cosmos DB's stub gateway is at " + gateway.address());
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    public Faults faults() {
        return faults;
    }

    /** How many documents there are, those included that a store does not find any more. */
    public long size() {
        return documents.all().count();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Request request = Request.of(exchange);
        Optional<Fault> fault = faults.next(request.purpose());
        if (fault.isPresent()) {
            misbehave(request, fault.get());
        } else {
            answer(request).send(exchange);
        }
    }

    private void misbehave(Request request, Fault fault) throws IOException {
        HttpExchange exchange = request.exchange();
        switch (fault) {
            case Fault.Refuse(int status, int substatus, int retryAfterMillis) ->
                Reply.refusal(status, substatus, "ordered by a test")
                        .with("x-ms-retry-after-ms", "" + retryAfterMillis)
                        .send(exchange);
            case Fault.DropBefore() -> exchange.close();
            case Fault.DropAfter() -> {
                answer(request);
                exchange.close();
            }
            case Fault.RefuseAfter(int status) -> {
                answer(request);
                Reply.refusal(status, 0, "ordered by a test").send(exchange);
            }
            case Fault.Hold(var arrived, var until) -> {
                arrived.countDown();
                await(until);
                answer(request).send(exchange);
            }
        }
    }

    private static void await(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply answer(Request request) {
        if (!signature.allows(request)) {
            return Reply.refusal(401, 0, "not signed with the account's key");
        }
        try {
            Reply reply = route(request).with("x-ms-activity-id", "00000000-0000-0000-0000-000000000000");
            return switch (request.purpose()) {
                case METADATA, MAKING -> reply;
                case READ, WRITE, BATCH, PLAN, QUERY -> withSession(reply, request);
            };
        } catch (RuntimeException e) {
            return Reply.refusal(400, 0, e.toString());
        }
    }

    /** By what the client is told here it asks not to be shown anything older. */
    private Reply withSession(Reply reply, Request request) {
        int range = request.partition().map(ranges::of).orElse(0);
        return reply.with("x-ms-session-token", range + ":-1#" + documents.lsn())
                .with("x-ms-content-path", Catalog.CONTAINER_RID)
                .with("x-ms-alt-content-path", String.join("/", request.path().subList(0, 4)));
    }

    private Reply route(Request request) {
        List<String> path = request.path();
        return switch (path.size()) {
            case 0 -> Reply.of(200, Catalog.account(address()));
            case 1 -> made(request, () -> catalog.makeDatabase((ObjectNode) request.json()));
            case 2 -> catalog.database(path.get(1));
            case 3 -> made(request, () -> catalog.makeContainer((ObjectNode) request.json()));
            case 4 -> catalog.container(path.get(1), path.get(3));
            default -> within(request);
        };
    }

    private Reply made(Request request, Supplier<Reply> making) {
        return signature.isByToken(request)
                ? Reply.refusal(403, 5300, "a token makes no databases and containers")
                : making.get();
    }

    private Reply within(Request request) {
        if (!catalog.has(request.path().get(1), request.path().get(3))) {
            return Catalog.missing();
        }
        return switch (request.purpose()) {
            case METADATA, MAKING -> catalog.ranges(request);
            case READ -> single.read(request);
            case WRITE -> single.write(request);
            case BATCH -> single.batch(request);
            case PLAN -> queries.plan(request);
            case QUERY -> queries.answer(request);
        };
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
