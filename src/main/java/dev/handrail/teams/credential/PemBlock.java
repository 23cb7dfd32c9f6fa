package dev.handrail.teams.credential;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One block of a PEM file.
 *
 * @param label what stands after {@code BEGIN}, such as {@code CERTIFICATE}
 * @param body what stands between the two lines
 */
record PemBlock(String label, String body) {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** All blocks in their order; whatever stands between them is left out, as the form allows. */
    static List<PemBlock> in(String text) {
        return BLOCK.matcher(text)
                .results()
                .map(block -> new PemBlock(block.group(1), block.group(2)))
                .toList();
    }

    boolean isCertificate() {
        return label.equals("CERTIFICATE");
    }

    boolean isKey() {
        return label.endsWith("PRIVATE KEY");
    }

    /** In either of the two forms in which keys are shut. */
    boolean isEncrypted() {
        return label.startsWith("ENCRYPTED") || body.contains("Proc-Type:");
    }

    /**
     * What the block holds.
     *
     * @throws IllegalArgumentException when it is no Base64
     */
    byte[] bytes() {
        return Base64.getDecoder().decode(SPACE.matcher(body).replaceAll(""));
    }

    @Override
    public String toString() {
        return "PemBlock[" + label + "]";
    }
}
