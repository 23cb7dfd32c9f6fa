package dev.handrail.store.cosmos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.azure.core.credential.AccessToken;
import com.azure.core.exception.ClientAuthenticationException;
import com.azure.cosmos.CosmosClient;
import com.azure.cosmos.models.CosmosContainerProperties;
import com.azure.cosmos.models.IndexingPolicy;
import com.azure.cosmos.models.PartitionKeyDefinition;
import com.azure.cosmos.models.PartitionKeyDefinitionVersion;
import dev.handrail.store.CosmosSettings;
import dev.handrail.store.Document;
import dev.handrail.store.StoreRefused;
import dev.handrail.store.Write;
import dev.handrail.store.cosmos.gateway.Fault;
import dev.handrail.store.cosmos.gateway.StubGateway;
import dev.handrail.time.SettableClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Mono;

/** How the store gets to its container, and what it says where it does not. */
@ExtendWith(QuietClient.class)
class CosmosStartTests {
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(60), 3);

    private final SettableClock clock = new SettableClock();
    private StubGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = StubGateway.start(1, 1_000, clock);
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void makesWhatIsMissingAndFindsItAgain() {
        try (CosmosStore first = open(key(StubGateway.KEY))) {
            first.commit("home", List.of(new Write.Create(note("a"))));
        }
        try (CosmosStore second = open(key(StubGateway.KEY))) {
            assertThat(second.read("home", "a")).isPresent();
        }
    }

    @Test
    void severalInstancesShareWhatIsThere() {
        try (CosmosStore first = open(key(StubGateway.KEY));
                CosmosStore second = open(key(StubGateway.KEY))) {
            first.commit("home", List.of(new Write.Create(note("a"))));

            assertThat(second.read("home", "a")).isPresent();
        }
    }

    @Test
    void takesWhatAnotherInstanceMadeAtTheSameMoment() {
        gateway.faults().onMaking(2, new Fault.RefuseAfter(409));

        try (CosmosStore store = open(key(StubGateway.KEY))) {
            store.commit("home", List.of(new Write.Create(note("a"))));

            assertThat(store.read("home", "a")).isPresent();
        }
    }

    @Test
    void aTokenServesWhereTheContainerIsMadeAlready() {
        try (CosmosStore maker = open(key(StubGateway.KEY));
                CosmosStore store = open(token())) {
            store.commit("home", List.of(new Write.Create(note("a"))));

            assertThat(maker.read("home", "a")).isPresent();
        }
    }

    @Test
    void saysWhatToDoWhereATokenMayNotMakeTheContainer() {
        StoreRefused refused = refusal(token());

        assertThat(refused.getMessage())
                .contains("neither read nor make its database and container")
                .contains("403");
        assertThat(refused.remedy()).contains("make both beforehand", "data contributor", "README.md");
    }

    @Test
    void namesTheSettingOfAWrongKeyAndNotTheKey() {
        String wrong = Base64.getEncoder().encodeToString("another".repeat(8).getBytes());
        StoreRefused refused = refusal(key(wrong));

        assertThat(refused.getMessage() + refused.remedy())
                .contains("handrail.cosmos.key (environment: HANDRAIL_COSMOS_KEY)")
                .doesNotContain(wrong);
    }

    @Test
    void saysThatThereIsNoIdentityWhereNoTokenIsToBeHad() {
        StoreRefused refused = refusal(ConnectToCosmos.withToken(
                gateway.address(), request -> Mono.error(new ClientAuthenticationException("no identity here", null))));

        assertThat(refused.getMessage()).contains("does not know who asks");
        assertThat(refused.remedy()).contains("managed identity");
    }

    @Test
    void namesTheSettingOfAnAddressWhereNobodyAnswers() throws IOException {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            nobody = free.getLocalPort();
        }
        StoreRefused refused = refusal(ConnectToCosmos.to(
                new CosmosSettings("http://127.0.0.1:" + nobody + "/", StubGateway.KEY, null, "handrail")));

        assertThat(refused.getMessage()).contains("cannot be reached");
        assertThat(refused.remedy()).contains("handrail.cosmos.endpoint (environment: HANDRAIL_COSMOS_ENDPOINT)");
    }

    @Test
    void refusesAContainerThatIsMadeForSomethingElse() {
        make(new CosmosContainerProperties("documents", "/other"));

        assertThat(refusal(key(StubGateway.KEY)).getMessage()).contains("not divided by /partition");
    }

    @Test
    void refusesAContainerThatForgetsNothing() {
        make(new CosmosContainerProperties("documents", partitioned()));

        assertThat(refusal(key(StubGateway.KEY)).getMessage()).contains("time to live");
    }

    @Test
    void refusesAContainerWithoutTheIndexOfItsOrder() {
        make(new CosmosContainerProperties("documents", partitioned())
                .setDefaultTimeToLiveInSeconds(-1)
                .setIndexingPolicy(new IndexingPolicy()));

        assertThat(refusal(key(StubGateway.KEY)).getMessage()).contains("index");
    }

    @Test
    void neverAsksTheCloudForTheMachineItIsOn() {
        System.clearProperty("COSMOS.DISABLE_IMDS_ACCESS");

        open(key(StubGateway.KEY)).close();

        assertThat(System.getProperty("COSMOS.DISABLE_IMDS_ACCESS")).isEqualTo("true");
    }

    private static PartitionKeyDefinition partitioned() {
        return new PartitionKeyDefinition()
                .setPaths(List.of("/partition"))
                .setVersion(PartitionKeyDefinitionVersion.V2);
    }

    private void make(CosmosContainerProperties properties) {
        try (CosmosClient client = key(StubGateway.KEY).connect(PATIENCE)) {
            client.createDatabase("handrail");
            client.getDatabase("handrail").createContainer(properties);
        }
    }

    private StoreRefused refusal(ConnectToCosmos connect) {
        return catchThrowableOfType(StoreRefused.class, () -> open(connect).close());
    }

    private CosmosStore open(ConnectToCosmos connect) {
        return CosmosStore.open(connect, "handrail", PATIENCE, clock.time());
    }

    private ConnectToCosmos key(String key) {
        return ConnectToCosmos.to(new CosmosSettings(gateway.address(), key, null, "handrail"));
    }

    private ConnectToCosmos token() {
        return ConnectToCosmos.withToken(
                gateway.address(),
                request -> Mono.just(
                        new AccessToken("of-a-test", OffsetDateTime.now().plusHours(1))));
    }

    private static Document note(String id) {
        return new Document("home", id, "note", "{}", null, null);
    }
}
