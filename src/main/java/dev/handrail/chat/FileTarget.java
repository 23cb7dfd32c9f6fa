package dev.handrail.chat;

/**
 * Where a person lets the bot put a file.
 *
 * @param name of the file, as the platform named it: another one of that name may have been there already
 * @param uploadUrl where its bytes go: whoever has this address may write there, so it is never logged
 * @param contentUrl where the file is found afterwards, by those who may see it
 * @param uniqueId the file's id there
 * @param fileType by its ending, such as {@code csv}
 */
public record FileTarget(String name, String uploadUrl, String contentUrl, String uniqueId, String fileType) {
    /** Without the addresses and the name. */
    @Override
    public String toString() {
        return "FileTarget[uniqueId=" + uniqueId + ", fileType=" + fileType + "]";
    }
}
