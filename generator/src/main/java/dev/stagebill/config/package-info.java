/**
 * The portal file {@code stagebill.yaml}, its defaults and overrides, as one {@link dev.stagebill.config.PortalConfig}. Knows nothing of
 * what the settings do.
 */
@NullMarked
package dev.stagebill.config;

import org.jspecify.annotations.NullMarked;
