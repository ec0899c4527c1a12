package org.hemei.platform.database;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database keeps its data.
 *
 * @param directory the data directory; its parent also receives the lock file and PostgreSQL's own program files
 */
@ConfigurationProperties("hemei.database")
record EmbeddedDatabaseProperties(@DefaultValue("./data/pg") Path directory) {}
