/** The app that is uploaded to Microsoft Teams: its manifest and icons, filled in from the settings. */
@NamedInterface("manifest")
@NullMarked
package dev.handrail.teams.manifest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
