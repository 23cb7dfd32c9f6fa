package dev.handrail.chat;

import org.jspecify.annotations.Nullable;

/**
 * A participant of a conversation.
 *
 * @param id the channel's id of the account ({@code 29:…} for people, {@code 28:…} for bots), valid for this bot only
 * @param person who it is; absent for bots and where the platform does not say
 * @param name the display name, possibly empty; personal data, never logged
 */
public record Account(String id, @Nullable Person person, String name) {}
