package dev.handrail.engagement;

/**
 * What a customer should have settled before the start (source: the success tips of document 000, lines 82 to 97).
 *
 * @param objective which services are to be brought to people
 * @param reason why the business wants it
 * @param successOwners who answers for the success, as it was told
 * @param seats how many; 0 where nobody said
 */
public record Goals(String objective, String reason, String successOwners, int seats) {}
