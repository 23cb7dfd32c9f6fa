package dev.handrail.engagement;

/** Which tenants are the vendor's own. */
@FunctionalInterface
public interface VendorTenants {
    boolean has(String tenantId);
}
