/**
 * YAML with the place of every key, so that a message can name file, line and key.
 *
 * <p>Reads YAML files (UTF-8, YAML 1.2, one document); knows nothing of what they mean. Begin with
 * {@link org.conurb.scenarios.format.yaml.YamlReader}.
 */
package org.conurb.scenarios.format.yaml;
