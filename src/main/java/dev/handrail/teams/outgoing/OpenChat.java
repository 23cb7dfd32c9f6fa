package dev.handrail.teams.outgoing;

import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationParameters;
import com.microsoft.bot.schema.ConversationResourceResponse;
import dev.handrail.chat.Address;
import dev.handrail.chat.Individual;
import dev.handrail.chat.Opened;
import dev.handrail.chat.Place;
import dev.handrail.chat.Sent;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the personal chat with somebody, or makes it; nothing is said in it. */
final class OpenChat {
    private static final Pattern CONVERSATION = Pattern.compile("[\\x21-\\x7e]{1,1000}");

    private final CallConnector connector;

    OpenChat(CallConnector connector) {
        this.connector = connector;
    }

    Opened open(Individual whom) {
        var reply = connector.call(
                whom.serviceUrl(),
                "a new one in " + whom.tenantId(),
                client -> client.getConversations().createConversation(parameters(whom)));
        return switch (reply) {
            case CallConnector.Reply.Given<ConversationResourceResponse>(var answer) -> opened(whom, answer);
            case CallConnector.Reply.Not<ConversationResourceResponse>(Sent why) -> new Opened.Not(why(why));
        };
    }

    private static ConversationParameters parameters(Individual whom) {
        var parameters = new ConversationParameters();
        parameters.setIsGroup(false);
        parameters.setBot(new ChannelAccount(whom.botId()));
        // The directory's id is enough; nobody has to have met the person to know the account's.
        parameters.setMembers(List.of(new ChannelAccount(whom.person().objectId())));
        parameters.setTenantId(whom.tenantId());
        parameters.setChannelData(new OutgoingJson.Opaque(Map.of("tenant", Map.of("id", whom.tenantId()))));
        return parameters;
    }

    private Opened opened(Individual whom, @Nullable ConversationResourceResponse answer) {
        String id = answer == null ? null : answer.getId();
        if (answer == null || id == null || !CONVERSATION.matcher(id).matches()) {
            return new Opened.Not(unreadable());
        }
        String moved = answer.getServiceUrl();
        String serviceUrl = moved != null && connector.mayTalkTo(moved) ? moved : whom.serviceUrl();
        Place place = new Place(Place.Kind.PERSONAL, whom.tenantId(), id, null);
        return new Opened.To(new Address(place, id, serviceUrl, whom.botId()));
    }

    /** Before there is a chat, the bot's not being in it means that the person has not got the app. */
    private static Sent why(Sent not) {
        return switch (not) {
            case Sent.Refused(Sent.Why why, String reason)
            when why == Sent.Why.NOT_IN_ROSTER -> new Sent.Refused(Sent.Why.NOT_INSTALLED, reason);
            case Sent.Accepted _ -> unreadable();
            case Sent.Refused _, Sent.Throttled _, Sent.Unknown _ -> not;
        };
    }

    private static Sent unreadable() {
        return new Sent.Unknown(true, "opened, but the answer does not say which chat");
    }
}
