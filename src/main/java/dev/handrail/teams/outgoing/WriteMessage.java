package dev.handrail.teams.outgoing;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ActivityTypes;
import com.microsoft.bot.schema.Attachment;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.ConversationAccount;
import com.microsoft.bot.schema.TextFormatTypes;
import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.FileTarget;
import java.util.List;
import java.util.Map;

/** Writes what a message shows as the activity that the platform takes. */
final class WriteMessage {
    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final String FILE_CONSENT = "application/vnd.microsoft.teams.card.file.consent";
    private static final String FILE_INFO = "application/vnd.microsoft.teams.card.file.info";

    private WriteMessage() {}

    static Activity of(Address to, Content content) {
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
                activity.setAttachments(List.of(attachment(CARD, card)));
                activity.setSummary(summary);
            }
            case Content.FileOffer offer -> activity.setAttachments(List.of(consent(offer)));
            case Content.File(FileTarget target, String _) -> activity.setAttachments(List.of(info(target)));
        }
        return activity;
    }

    private static Attachment consent(Content.FileOffer offer) {
        Attachment attachment = attachment(
                FILE_CONSENT,
                Map.of(
                        "description", offer.description(),
                        "sizeInBytes", offer.bytes(),
                        "acceptContext", offer.data(),
                        "declineContext", offer.data()));
        attachment.setName(offer.name());
        return attachment;
    }

    private static Attachment info(FileTarget target) {
        Attachment attachment =
                attachment(FILE_INFO, Map.of("uniqueId", target.uniqueId(), "fileType", target.fileType()));
        attachment.setName(target.name());
        attachment.setContentUrl(target.contentUrl());
        return attachment;
    }

    private static Attachment attachment(String type, Map<String, Object> content) {
        Attachment attachment = new Attachment();
        attachment.setContentType(type);
        attachment.setContent(new OutgoingJson.Opaque(content));
        return attachment;
    }
}
