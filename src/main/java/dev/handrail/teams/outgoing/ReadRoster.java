package dev.handrail.teams.outgoing;

import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import dev.handrail.chat.Account;
import dev.handrail.chat.Address;
import dev.handrail.chat.Person;
import dev.handrail.chat.Roster;
import dev.handrail.chat.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** Reads everybody in a conversation, by pages. The SDK's own call fails at every page but the first. */
final class ReadRoster {
    /** The most that the platform gives at once. */
    private static final int PAGE = 500;
    /** More than the largest team has. */
    private static final int MOST_PAGES = 100;

    private final CallConnector connector;

    interface PagedMembers {
        @GET("v3/conversations/{conversation}/pagedmembers")
        CompletableFuture<Response<ResponseBody>> page(
                @Path("conversation") String conversation,
                @Query("pageSize") int size,
                @Query("continuationToken") @Nullable String from);
    }

    record Page(
            @Nullable List<@Nullable Member> members,
            @Nullable String continuationToken) {}

    record Member(
            @Nullable String id,
            @Nullable String name,
            @Nullable String aadObjectId,
            @Nullable String objectId,
            @Nullable String tenantId) {}

    ReadRoster(CallConnector connector) {
        this.connector = connector;
    }

    /** The members of a channel are its team's, so a thread is left out. */
    Roster of(Address where) {
        List<Account> people = new ArrayList<>();
        String from = null;
        for (int pages = 0; pages < MOST_PAGES; pages++) {
            switch (page(where, from)) {
                case CallConnector.Reply.Not<Page>(Sent why) -> {
                    return new Roster.Not(why instanceof Sent.Accepted ? unreadable() : why);
                }
                case CallConnector.Reply.Given<Page>(var page) -> {
                    if (page == null || page.members() == null) {
                        return new Roster.Not(unreadable());
                    }
                    people.addAll(people(page.members(), where.place().tenantId()));
                    from = page.continuationToken();
                }
            }
            if (from == null || from.isBlank()) {
                return new Roster.Of(people);
            }
        }
        return new Roster.Not(new Sent.Unknown(false, "the members do not end"));
    }

    private CallConnector.Reply<Page> page(Address where, @Nullable String from) {
        return connector.call(
                where.serviceUrl(),
                where.conversationId(),
                client -> client.retrofit()
                        .create(PagedMembers.class)
                        .page(where.place().id(), PAGE, from)
                        .thenApply(response -> read(client, response)));
    }

    private static Page read(RestConnectorClient client, Response<ResponseBody> response) {
        try {
            return client.restClient()
                    .responseBuilderFactory()
                    .<Page, ErrorResponseException>newInstance(client.serializerAdapter())
                    .register(200, Page.class)
                    .registerError(ErrorResponseException.class)
                    .build(response)
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Account> people(List<@Nullable Member> members, String tenantId) {
        return members.stream()
                .filter(Objects::nonNull)
                .filter(member -> member.id() != null && !member.id().startsWith("28:"))
                .map(member -> account(member, tenantId))
                .toList();
    }

    private static Account account(Member member, String tenantId) {
        String objectId = orElse(member.aadObjectId(), orElse(member.objectId(), ""));
        Person person = objectId.isEmpty() ? null : new Person(orElse(member.tenantId(), tenantId), objectId);
        return new Account(orElse(member.id(), ""), person, orElse(member.name(), ""));
    }

    private static String orElse(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static Sent unreadable() {
        return new Sent.Unknown(true, "an answer without members");
    }
}
