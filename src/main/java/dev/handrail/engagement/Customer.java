package dev.handrail.engagement;

/**
 * Whose engagement it is.
 *
 * @param tenantId the customer's directory
 * @param name as people call the company
 * @param domain the company's mail domain; possibly empty
 */
public record Customer(String tenantId, String name, String domain) {}
