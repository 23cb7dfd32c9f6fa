package dev.handrail.teams.outgoing;

import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import com.microsoft.bot.schema.ResourceResponse;
import com.microsoft.bot.schema.TextFormatTypes;
import dev.handrail.chat.Address;
import dev.handrail.chat.Connector;
import dev.handrail.chat.Content;
import dev.handrail.chat.Individual;
import dev.handrail.chat.Opened;
import dev.handrail.chat.Roster;
import dev.handrail.chat.Sent;
import dev.handrail.teams.BotIdentity;
import dev.handrail.time.SystemTime;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Speaks the Bot Connector's REST calls, each exactly once. */
@Component
final class BotConnector implements Connector {
    private static final Logger log = LoggerFactory.getLogger(BotConnector.class);
    private static final String ADAPTIVE_CARD = "application/vnd.microsoft.card.adaptive";

    private final BotIdentity identity;
    private final ConnectorClients clients;
    private final ReadAnswer answers;
    private final RefusedTokens refusedTokens;

    BotConnector(BotIdentity identity, ConnectorClients clients, SystemTime time) {
        this.identity = identity;
        this.clients = clients;
        this.answers = new ReadAnswer(time);
        this.refusedTokens = new RefusedTokens(identity);
    }

    @Override
    public Sent create(Address to, Content content) {
        return send(to, "", api -> api.sendToConversation(to.conversationId(), activity(to, content)));
    }

    @Override
    public Sent update(Address to, String activityId, Content content) {
        Activity activity = activity(to, content);
        activity.setId(activityId);
        return send(to, activityId, api -> api.updateActivity(to.conversationId(), activityId, activity));
    }

    @Override
    public Sent delete(Address to, String activityId) {
        return send(to, activityId, api -> api.deleteActivity(to.conversationId(), activityId));
    }

    @Override
    public Opened open(Individual whom) {
        return new Opened.Not(new Sent.Refused("chats are not opened yet"));
    }

    @Override
    public Roster members(Address of) {
        return new Roster.Not(new Sent.Refused("members are not read yet"));
    }

    private Sent send(Address to, String activityId, Function<Conversations, CompletableFuture<?>> call) {
        if (!mayTalkTo(to.serviceUrl())) {
            log.atWarn()
                    .addKeyValue("conversation", to.conversationId())
                    .log("not sent: the service URL is not allowed");
            return new Sent.Refused("service URL not allowed");
        }
        int forgotten = refusedTokens.forgotten();
        String token;
        try {
            // Asked for before the request, so that a failing login is known to have sent nothing.
            token = identity.connectorToken();
        } catch (IllegalStateException e) {
            log.atWarn()
                    .addKeyValue("conversation", to.conversationId())
                    .addKeyValue("reason", e.getMessage())
                    .log("not sent: there is no token");
            return new Sent.Throttled(ReadAnswer.NOTHING_WAS_SENT);
        }
        try {
            Object answer =
                    call.apply(clients.at(to.serviceUrl()).getConversations()).join();
            refusedTokens.taken(forgotten);
            return new Sent.Accepted(id(answer, activityId));
        } catch (CompletionException e) {
            Throwable failure = e.getCause() == null ? e : e.getCause();
            Sent sent = answers.read(failure);
            return ReadAnswer.isUnauthorized(failure) ? refusedTokens.refused(forgotten, token, sent) : sent;
        }
    }

    private boolean mayTalkTo(String serviceUrl) {
        try {
            return identity.allows(new URI(serviceUrl));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String id(@Nullable Object answer, String otherwise) {
        return answer instanceof ResourceResponse created && created.getId() != null ? created.getId() : otherwise;
    }

    private static Activity activity(Address to, Content content) {
        Activity activity = new Activity(ActivityTypes.MESSAGE);
        activity.setTimestamp(null);
        activity.setFrom(new ChannelAccount(to.botId()));
        activity.setConversation(new ConversationAccount(to.conversationId()));
        switch (content) {
            case Content.Text(String text) -> {
                activity.setText(text);
                activity.setTextFormat(TextFormatTypes.PLAIN);
            }
            case Content.Card(var card, String summary) -> {
                Attachment attachment = new Attachment();
                attachment.setContentType(ADAPTIVE_CARD);
                attachment.setContent(new OutgoingJson.Opaque(card));
                activity.setAttachments(List.of(attachment));
                activity.setSummary(summary);
            }
            case Content.FileOffer _, Content.File _ -> throw new IllegalArgumentException("files are not sent yet");
        }
        return activity;
    }
}
