package dev.handrail.chat;

/**
 * Somebody with whom a personal chat may have to be opened first.
 *
 * @param person by the object id that the tenant's directory knows them by, which for a guest is not that of their home
 * @param tenantId the tenant the chat is opened in
 * @param serviceUrl the connector that serves the tenant
 * @param botId the bot's own account id there
 */
public record Individual(Person person, String tenantId, String serviceUrl, String botId) implements Recipient {}
