package dev.handrail.chat;

/**
 * Where a reply goes.
 *
 * @param place the place it belongs to
 * @param conversationId the full conversation id: with its thread where the place is a channel
 * @param serviceUrl the connector that serves the conversation now
 * @param botId the bot's own account id there
 */
public record Address(Place place, String conversationId, String serviceUrl, String botId) implements Recipient {}
