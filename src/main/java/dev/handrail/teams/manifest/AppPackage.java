package dev.handrail.teams.manifest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of the app as Teams takes them.
 *
 * @param files content by name, in their order in the package
 */
record AppPackage(Map<String, byte[]> files) {
    private static final List<String> NAMES =
            List.of("manifest.json", "fr.json", "pt-br.json", "color.png", "outline.png");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-z-]+)}");

    /** The same for every build, and the earliest but one that the form can tell. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    /**
     * The product's files, filled in.
     *
     * @param values one for each placeholder
     */
    static AppPackage of(Map<String, String> values) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : NAMES) {
            byte[] content = read(name);
            files.put(name, name.endsWith(".json") ? fill(content, values) : content);
        }
        return new AppPackage(files);
    }

    /** The package as a zip, of the same bytes on every machine: nothing in it is compressed, and no time is told. */
    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(entry(file.getKey(), file.getValue()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String name, byte[] content) {
        var checksum = new CRC32();
        checksum.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(checksum.getValue());
        entry.setTimeLocal(ALWAYS);
        return entry;
    }

    /** Values are written as JSON wants them, and what looks like a placeholder in one stays as it is. */
    private static byte[] fill(byte[] template, Map<String, String> values) {
        String text = new String(template, StandardCharsets.UTF_8).replace("\r\n", "\n");
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> {
                    String value = Objects.requireNonNull(values.get(found.group(1)), found.group());
                    String quoted = JsonMapper.shared().writeValueAsString(value);
                    return Matcher.quoteReplacement(quoted.substring(1, quoted.length() - 1));
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String name) {
        try (InputStream in = AppPackage.class.getResourceAsStream("/manifest/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
