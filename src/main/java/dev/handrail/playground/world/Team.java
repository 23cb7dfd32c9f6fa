package dev.handrail.playground.world;

/**
 * The team of a channel.
 *
 * @param id the team's id, which is that of its first channel
 * @param groupId the directory's id of the team
 */
public record Team(String id, String name, String groupId) {}
