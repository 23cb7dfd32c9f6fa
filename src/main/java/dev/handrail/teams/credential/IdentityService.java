package dev.handrail.teams.credential;

import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The service of the machine that gives tokens for the identities assigned to it.
 *
 * @param version of its interface
 * @param header with which it wants to be asked
 */
record IdentityService(HttpUrl address, String version, String header, String headerValue) {
    private static final String MACHINE = "http://169.254.169.254";

    /**
     * The one that the platform names in its variables: App Service, Functions and Container Apps have one of their own,
     * everything else is a virtual machine's.
     *
     * @throws CredentialRefused where the variables are half, or those of a platform without user-assigned identities
     */
    static IdentityService by(Function<String, @Nullable String> variables) {
        Optional<String> endpoint = Optional.ofNullable(variables.apply("IDENTITY_ENDPOINT"));
        Optional<String> header = Optional.ofNullable(variables.apply("IDENTITY_HEADER"));
        if (variables.apply("IDENTITY_SERVER_THUMBPRINT") != null || endpoint.isPresent() != header.isPresent()) {
            throw CredentialRefused.managedIdentity(
                    "is true, but the variables IDENTITY_ENDPOINT and IDENTITY_HEADER are those of a platform that is"
                            + " not supported",
                    "Managed identities are supported on virtual machines, App Service, Functions and Container Apps;"
                            + " use handrail.teams.certificate elsewhere.");
        }
        if (endpoint.isPresent()) {
            return new IdentityService(
                    address(endpoint.get(), "IDENTITY_ENDPOINT"),
                    "2019-08-01",
                    "X-IDENTITY-HEADER",
                    header.orElseThrow());
        }
        String machine = Optional.ofNullable(variables.apply("AZURE_POD_IDENTITY_AUTHORITY_HOST"))
                .orElse(MACHINE);
        HttpUrl address = address(machine, "AZURE_POD_IDENTITY_AUTHORITY_HOST")
                .newBuilder()
                .encodedPath("/metadata/identity/oauth2/token")
                .build();
        return new IdentityService(address, "2018-02-01", "Metadata", "true");
    }

    private static HttpUrl address(String text, String variable) {
        HttpUrl address = HttpUrl.parse(text);
        if (address == null) {
            throw CredentialRefused.managedIdentity(
                    "is true, but the variable " + variable + " is no address",
                    "The platform sets it: leave it as it was.");
        }
        return address;
    }

    @Override
    public String toString() {
        return "IdentityService[" + address + "]";
    }
}
