package dev.handrail.chat;

/**
 * Someone, as a directory knows them. A guest has another object id in the host's tenant than at home.
 *
 * @param tenantId the directory's id
 * @param objectId the person's {@code aadObjectId} in it
 */
public record Person(String tenantId, String objectId) {}
