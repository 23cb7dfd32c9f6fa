package dev.handrail.teams.outgoing;

import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ResourceResponse;
import dev.handrail.chat.Address;
import dev.handrail.chat.Connector;
import dev.handrail.chat.Content;
import dev.handrail.chat.Individual;
import dev.handrail.chat.Opened;
import dev.handrail.chat.Place;
import dev.handrail.chat.Roster;
import dev.handrail.chat.Sent;
import dev.handrail.teams.BotIdentity;
import dev.handrail.time.SystemTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Speaks the Bot Connector's REST calls, each exactly once. */
@Component
final class BotConnector implements Connector {
    private final CallConnector connector;
    private final OpenChat openChat;
    private final ReadRoster readRoster;
    private final UploadFile uploadFile;

    BotConnector(BotIdentity identity, ConnectorClients clients, SystemTime time) {
        connector = new CallConnector(identity, clients, time);
        openChat = new OpenChat(connector);
        readRoster = new ReadRoster(connector);
        uploadFile = new UploadFile(identity, new ReadAnswer(time), clients.withoutToken());
    }

    @Override
    public Sent create(Address to, Content content) {
        return failure(to, content).orElseGet(() -> {
            Activity activity = WriteMessage.of(to, content);
            return send(to, "", api -> api.sendToConversation(to.conversationId(), activity));
        });
    }

    @Override
    public Sent update(Address to, String activityId, Content content) {
        return failure(to, content).orElseGet(() -> {
            Activity activity = WriteMessage.of(to, content);
            activity.setId(activityId);
            return send(to, activityId, api -> api.updateActivity(to.conversationId(), activityId, activity));
        });
    }

    @Override
    public Sent delete(Address to, String activityId) {
        return send(to, activityId, api -> api.deleteActivity(to.conversationId(), activityId));
    }

    @Override
    public Opened open(Individual whom) {
        return openChat.open(whom);
    }

    @Override
    public Roster members(Address of) {
        return readRoster.of(of);
    }

    /** What stands in the way before anything is shown. */
    private Optional<Sent> failure(Address to, Content content) {
        return switch (content) {
            case Content.File file -> uploadFile.failure(file);
            case Content.FileOffer _
            when to.place().kind() != Place.Kind.PERSONAL ->
                Optional.of(new Sent.Refused("files are offered in personal chats only"));
            case Content.FileOffer _, Content.Text _, Content.Card _ -> Optional.empty();
        };
    }

    private <T> Sent send(Address to, String activityId, Function<Conversations, CompletableFuture<T>> call) {
        var reply =
                connector.call(to.serviceUrl(), to.conversationId(), client -> call.apply(client.getConversations()));
        return switch (reply) {
            case CallConnector.Reply.Given<T>(var answer) -> new Sent.Accepted(id(answer, activityId));
            case CallConnector.Reply.Not<T>(Sent why) -> why;
        };
    }

    private static String id(@Nullable Object answer, String otherwise) {
        return answer instanceof ResourceResponse created && created.getId() != null ? created.getId() : otherwise;
    }
}
